using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials;

internal sealed class CredentialsMapping : IModuleMapping
{
    public void Map(ModelBuilder model)
    {
        // Values of a column or of a property without one; left alone they would be taken for tables.
        model.Ignore<AlignmentLine>();
        model.Ignore<AchievementWording>();
        model.Ignore<AchievementDetails>();
        model.Ignore<Contract.AchievementCard>();
        model.Entity<Achievement>(achievement =>
        {
            achievement.HasKey(a => a.Id);
            achievement.Property(a => a.Key).HasMaxLength(Achievement.KeyMaxLength);
            achievement.Property(a => a.PictureKey).HasMaxLength(Achievement.PictureMaxLength);
            achievement
                .Property(a => a.Alignments)
                .AsJson(lines => lines.Count, (one, other) => one.SequenceEqual(other));
            achievement
                .Property(a => a.Details)
                .AsJson(
                    details => details.Outcomes.Count,
                    (one, other) => JsonColumns.Written(one) == JsonColumns.Written(other)
                );
            achievement.Ignore(a => a.Wording).Ignore(a => a.Card);
            achievement
                .HasIndex(a => new
                {
                    a.RegionId,
                    a.Key,
                    a.Number,
                })
                .IsUnique();
        });
        model.Entity<AchievementPicture>(picture =>
        {
            picture.HasKey(p => p.Id);
            picture.Ignore(p => p.Key);
        });
        model.Ignore<RegulationWording>();
        model.Ignore<RegulationCriterion>();
        model.Entity<Regulation>(MapRegulation);
        model.Entity<RegulationVersion>(MapVersion);
        model.Entity<Appointment>(appointment =>
        {
            appointment.HasKey(a => a.Id);
            appointment.Property(a => a.Scope).HasMaxLength(Appointment.ScopeMaxLength);
            appointment.Property(a => a.AppointedByName).HasMaxLength(Credential.NameMaxLength);
            appointment.Property(a => a.SupervisorName).HasMaxLength(Credential.NameMaxLength);
            appointment.HasOne<Regulation>().WithMany().HasForeignKey(a => a.RegulationId);
            appointment.HasIndex(a => new { a.RegulationId, a.PersonId });
        });
        model.Entity<WalletGrant>(grant =>
        {
            grant.HasKey(g => g.Id);
            grant.Property(g => g.ClientHash).HasMaxLength(WalletGrant.HashLength);
            grant.Property(g => g.ClientName).HasMaxLength(WalletGrant.NameMaxLength);
            grant.Property(g => g.ClientHost).HasMaxLength(WalletGrant.AddressMaxLength);
            grant.Property(g => g.Scopes).HasMaxLength(400);
            grant.Property(g => g.RedirectUri).HasMaxLength(WalletGrant.AddressMaxLength);
            grant.Property(g => g.Challenge).HasMaxLength(WalletGrant.HashLength);
            grant.Property(g => g.CodeHash).HasMaxLength(WalletGrant.HashLength);
            grant.Property(g => g.AccessHash).HasMaxLength(WalletGrant.HashLength);
            grant.Property(g => g.RefreshHash).HasMaxLength(WalletGrant.HashLength);
            grant.Property(g => g.SpentHash).HasMaxLength(WalletGrant.HashLength);
            grant.Property(g => g.Turn).IsConcurrencyToken();
            grant.HasIndex(g => g.CodeHash).IsUnique();
            grant.HasIndex(g => g.AccessHash).IsUnique();
            grant.HasIndex(g => g.RefreshHash).IsUnique();
            grant.HasIndex(g => g.SpentHash);
            grant.HasIndex(g => g.PersonId);
        });
        model.Entity<WalletProfile>(profile => profile.HasKey(p => p.PersonId));
        model.Entity<Endorsement>(endorsement =>
        {
            endorsement.HasKey(e => e.Id);
            endorsement.Property(e => e.AskedByName).HasMaxLength(Credential.NameMaxLength);
            endorsement.Property(e => e.Receiver).HasMaxLength(Endorsement.NameMaxLength);
            endorsement.Property(e => e.TokenHash).HasMaxLength(Endorsement.HashLength);
            endorsement.Property(e => e.Name).HasMaxLength(Endorsement.NameMaxLength);
            endorsement.Property(e => e.Organisation).HasMaxLength(Endorsement.NameMaxLength);
            endorsement.Property(e => e.Position).HasMaxLength(Endorsement.NameMaxLength);
            endorsement.Property(e => e.Comment).HasMaxLength(Endorsement.CommentMaxLength);
            endorsement.Property(e => e.Turn).IsConcurrencyToken();
            endorsement.Ignore(e => e.Stands);
            endorsement.HasOne<Credential>().WithMany().HasForeignKey(e => e.CredentialId);
            endorsement.HasIndex(e => e.TokenHash).IsUnique();
            endorsement.HasOne<StatusList>().WithMany().HasForeignKey(e => e.StatusListId);
            endorsement.HasIndex(e => new { e.StatusListId, e.StatusIndex }).IsUnique();
        });
        PracticeMapping.Map(model);
        model.Entity<CredentialOffer>(offer =>
        {
            offer.HasKey(o => o.Id);
            offer.Property(o => o.CodeHash).HasMaxLength(WalletGrant.HashLength);
            offer.Property(o => o.PinHash).HasMaxLength(WalletGrant.HashLength);
            offer.Property(o => o.AccessHash).HasMaxLength(WalletGrant.HashLength);
            offer.Property(o => o.Turn).IsConcurrencyToken();
            offer.HasIndex(o => o.CodeHash).IsUnique();
            offer.HasIndex(o => o.AccessHash).IsUnique();
        });
        model.Entity<VaultKey>(key => key.HasKey(k => k.PersonId));
        model.Entity<VaultDocument>(document =>
        {
            document.HasKey(d => d.Id);
            document.Property(d => d.Name).HasMaxLength(VaultDocument.NameMaxLength);
            document.HasIndex(d => new { d.OwnerId, d.AddedAt });
        });
        model.Entity<IssueBatch>(batch =>
        {
            batch.HasKey(b => b.Id);
            batch.Property(b => b.AchievementKey).HasMaxLength(Achievement.KeyMaxLength);
            batch.Property(b => b.PreparedByName).HasMaxLength(Credential.NameMaxLength);
            batch.Ignore(b => b.Runs);
            batch.HasOne<Achievement>().WithMany().HasForeignKey(b => b.AchievementId);
            batch.HasIndex(b => new { b.PreparedBy, b.AchievementKey });
            batch.HasIndex(b => new { b.FinishedAt, b.StartedAt });
        });
        model.Entity<IssueLine>(line =>
        {
            line.HasKey(l => l.Id);
            line.Property(l => l.Typed).HasMaxLength(IssueLine.TypedMaxLength);
            line.Property(l => l.RecipientName).HasMaxLength(Credential.NameMaxLength);
            line.Property(l => l.IssuerName).HasMaxLength(Credential.NameMaxLength);
            line.Property(l => l.Evidence).HasMaxLength(IssueLine.EvidenceMaxLength);
            line.Property(l => l.Problem).HasMaxLength(80);
            line.HasOne<IssueBatch>().WithMany().HasForeignKey(l => l.BatchId);
            line.HasIndex(l => new { l.BatchId, l.Number }).IsUnique();
            // Who stands in a batch twice would get a second badge.
            line.HasIndex(l => new { l.BatchId, l.RecipientId }).IsUnique();
        });
        model.Entity<ImportedCredential>(imported =>
        {
            imported.HasKey(i => i.Id);
            imported.Property(i => i.Fingerprint).HasMaxLength(64);
            imported.Property(i => i.IssuerFingerprint).HasMaxLength(64);
            imported
                .Property(i => i.CredentialAddress)
                .HasMaxLength(ImportedCredential.AddressMaxLength);
            imported
                .Property(i => i.AchievementAddress)
                .HasMaxLength(ImportedCredential.AddressMaxLength);
            imported.Property(i => i.Name).HasMaxLength(ImportedCredential.NameMaxLength);
            imported.Property(i => i.Description).HasMaxLength(ImportedCredential.NameMaxLength);
            imported.Property(i => i.IssuerName).HasMaxLength(ImportedCredential.NameMaxLength);
            imported.Property(i => i.NamedHolder).HasMaxLength(ImportedCredential.NameMaxLength);
            imported.Property(i => i.Reason).HasMaxLength(80);
            imported.HasIndex(i => new { i.HolderId, i.Fingerprint }).IsUnique();
            imported.HasIndex(i => i.NextCheckAt);
        });
        model.Entity<Passport>(passport =>
        {
            passport.HasKey(p => p.Id);
            passport.Property(p => p.HolderName).HasMaxLength(Credential.NameMaxLength);
            passport.Property(p => p.Receiver).HasMaxLength(Passport.ReceiverMaxLength);
            passport
                .Property(p => p.Shown)
                .AsJson(ids => ids.Count, (one, other) => one.SequenceEqual(other));
            passport.HasIndex(p => p.HolderId);
        });
        model.Entity<PassportOpening>(opening =>
        {
            opening.HasKey(o => o.Id);
            opening.Property(o => o.ByName).HasMaxLength(Credential.NameMaxLength);
            opening.HasOne<Passport>().WithMany().HasForeignKey(o => o.PassportId);
            opening.HasIndex(o => new { o.PassportId, o.At });
        });
        KeyMapping.Map(model);
        model.Entity<Credential>(MapCredential);
    }

    private static void MapRegulation(
        Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Regulation> regulation
    )
    {
        regulation.HasKey(r => r.Id);
        regulation.Ignore(r => r.Wording);
        regulation.Property(r => r.Key).HasMaxLength(Regulation.KeyMaxLength);
        regulation.Property(r => r.Code).HasMaxLength(Regulation.CodeMaxLength);
        regulation
            .Property(r => r.Criteria)
            .AsJson(
                criteria => criteria.Count,
                (one, other) => JsonColumns.Written(one) == JsonColumns.Written(other)
            );
        regulation
            .Property(r => r.AppointedBy)
            .AsJson(keys => keys.Count, (one, other) => one.SequenceEqual(other));
        regulation.HasIndex(r => new { r.RegionId, r.Key }).IsUnique();
    }

    private static void MapVersion(
        Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<RegulationVersion> version
    )
    {
        version.HasKey(v => v.Id);
        version.Property(v => v.ByName).HasMaxLength(Credential.NameMaxLength);
        version
            .Property(v => v.Wording)
            .AsJson(
                wording => wording.Criteria.Count,
                (one, other) => JsonColumns.Written(one) == JsonColumns.Written(other)
            );
        version.HasOne<Regulation>().WithMany().HasForeignKey(v => v.RegulationId);
        version.HasIndex(v => new { v.RegulationId, v.Number }).IsUnique();
    }

    private static void MapCredential(
        Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Credential> credential
    )
    {
        credential.HasKey(c => c.Id);
        credential.Property(c => c.RecipientName).HasMaxLength(Credential.NameMaxLength);
        credential.Property(c => c.IssuerName).HasMaxLength(Credential.NameMaxLength);
        credential.Property(c => c.AchievementKey).HasMaxLength(Achievement.KeyMaxLength);
        credential.Property(c => c.Salt).HasMaxLength(64);
        credential.Property(c => c.Edition).IsConcurrencyToken();
        credential.Property(c => c.RevocationReason).HasMaxLength(Credential.ReasonMaxLength);
        credential.Property(c => c.SuspensionReason).HasMaxLength(Credential.ReasonMaxLength);
        credential.HasOne<Achievement>().WithMany().HasForeignKey(c => c.AchievementId);
        credential.HasOne<SigningKey>().WithMany().HasForeignKey(c => c.SigningKeyId);
        credential.HasOne<StatusList>().WithMany().HasForeignKey(c => c.StatusListId);
        // One award per person, achievement and occasion: a second submit meets the first.
        credential
            .HasIndex(c => new
            {
                c.RecipientId,
                c.AchievementKey,
                c.Occasion,
            })
            .IsUnique();
        credential.HasIndex(c => new { c.StatusListId, c.StatusIndex }).IsUnique();
        credential.HasIndex(c => new { c.StatusListId, c.RevokedAt });
        credential.HasIndex(c => new { c.StatusListId, c.StatusChangedAt });
        credential.HasIndex(c => new { c.OrganisationId, c.IssuedAt });
    }
}
