using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People;

internal sealed class PeopleMapping : IModuleMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Region>().Property(r => r.Name).HasMaxLength(Region.NameMaxLength);
        model.Entity<Organisation>().Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        model.Entity<Person>(person =>
        {
            person.Property(p => p.GivenName).HasMaxLength(Person.NameMaxLength);
            person.Property(p => p.FamilyName).HasMaxLength(Person.NameMaxLength);
            person.Property(p => p.Email).HasMaxLength(254);
            person.Property(p => p.Phone).HasMaxLength(30);
            person.Ignore(p => p.Name);
            person.HasMany(p => p.Roles).WithOne().HasForeignKey(r => r.PersonId);
            person.Navigation(p => p.Roles).HasField("roles");
        });
        model.Entity<RoleAssignment>(role =>
        {
            role.HasKey(r => new
            {
                r.PersonId,
                r.Role,
                r.OrganisationId,
            });
            role.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId);
            role.HasIndex(r => new { r.OrganisationId, r.Role });
        });
        model.Entity<CaseloadEntry>(entry =>
        {
            entry.HasOne<Person>().WithMany().HasForeignKey(e => e.CaretakerId);
            entry.HasOne<Person>().WithMany().HasForeignKey(e => e.ParticipantId);
            entry.HasIndex(e => new { e.CaretakerId, e.EndedAt });
            entry.HasIndex(e => new { e.ParticipantId, e.EndedAt });
        });
        model.Entity<Account>(account =>
        {
            account.HasKey(a => a.PersonId);
            account.HasOne<Person>().WithOne().HasForeignKey<Account>(a => a.PersonId);
            account.Property(a => a.UserName).HasMaxLength(Account.UserNameMaxLength);
            account.HasIndex(a => a.UserName).IsUnique();
        });
        MapSigningIn(model);
        MapGuestsAndKeys(model);
        model.Entity<Consent>(consent =>
        {
            consent.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
            consent.Property(c => c.Purpose).HasMaxLength(Consent.PurposeMaxLength);
            consent.HasIndex(c => new { c.PersonId, c.ReplacedAt });
        });
    }

    private static void MapSigningIn(ModelBuilder model)
    {
        model.Entity<Session>(session =>
        {
            session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
            session.HasOne<GuestLink>().WithMany().HasForeignKey(s => s.GuestLinkId);
            session.Property(s => s.Device).HasMaxLength(Session.DeviceMaxLength);
            session.HasIndex(s => new { s.PersonId, s.EndedAt });
        });
        model.Entity<SignInCard>(card =>
        {
            card.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
            card.Property(c => c.TokenHash).HasMaxLength(SecretToken.HashLength);
            card.HasIndex(c => c.TokenHash).IsUnique();
            card.HasIndex(c => new { c.PersonId, c.RevokedAt });
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId);
            invitation.Property(i => i.TokenHash).HasMaxLength(SecretToken.HashLength);
            invitation.HasIndex(i => i.TokenHash).IsUnique();
            invitation.HasIndex(i => i.PersonId);
        });
        model.Entity<RecoveryCode>(code =>
        {
            code.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
            code.Property(c => c.CodeHash).HasMaxLength(SecretToken.HashLength);
            code.HasIndex(c => c.PersonId);
        });
        model.Entity<Passkey>(passkey =>
        {
            passkey.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
            passkey.Property(p => p.Name).HasMaxLength(Passkey.NameMaxLength);
            passkey.HasIndex(p => p.CredentialKey).IsUnique();
            passkey.HasIndex(p => p.PersonId);
        });
    }

    private static void MapGuestsAndKeys(ModelBuilder model)
    {
        model.Entity<GuestLink>(link =>
        {
            link.HasOne<Person>().WithMany().HasForeignKey(l => l.GuestId);
            link.HasOne<Person>().WithMany().HasForeignKey(l => l.ParticipantId);
            link.HasOne<Person>().WithMany().HasForeignKey(l => l.InvitedBy);
            link.Property(l => l.TokenHash).HasMaxLength(SecretToken.HashLength);
            link.Property(l => l.Purpose).HasMaxLength(GuestLink.PurposeMaxLength);
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasIndex(l => l.ParticipantId);
        });
        model.Entity<ApiKey>(key =>
        {
            key.HasOne<Person>().WithMany().HasForeignKey(k => k.ActsAs);
            key.Property(k => k.Name).HasMaxLength(ApiKey.NameMaxLength);
            key.Property(k => k.TokenHash).HasMaxLength(SecretToken.HashLength);
            key.HasIndex(k => k.TokenHash).IsUnique();
        });
    }
}
