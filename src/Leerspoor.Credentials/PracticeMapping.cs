using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials;

internal static class PracticeMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<PracticeStatement>(statement =>
        {
            statement.HasKey(s => s.Id);
            statement.Property(s => s.ParticipantName).HasMaxLength(Credential.NameMaxLength);
            statement.Property(s => s.AchievementKey).HasMaxLength(Achievement.KeyMaxLength);
            statement.Property(s => s.Company).HasMaxLength(PracticeStatement.TextMaxLength);
            statement.Property(s => s.CompanyCode).HasMaxLength(PracticeStatement.CodeMaxLength);
            statement.Property(s => s.Dossier).HasMaxLength(PracticeStatement.TextMaxLength);
            statement.Property(s => s.DossierCode).HasMaxLength(PracticeStatement.CodeMaxLength);
            statement.Property(s => s.Turn).IsConcurrencyToken();
            statement.Ignore(s => s.IsOpen);
            statement.HasMany(s => s.Processes).WithOne().HasForeignKey(p => p.StatementId);
            statement.HasIndex(s => s.ParticipantId);
            statement.HasIndex(s => s.DraftedBy);
        });
        model.Entity<PracticeProcess>(process =>
        {
            process.HasKey(p => p.Id);
            process.Property(p => p.Code).HasMaxLength(PracticeStatement.CodeMaxLength);
            process.Property(p => p.Name).HasMaxLength(PracticeStatement.TextMaxLength);
            process.Property(p => p.SignerName).HasMaxLength(Credential.NameMaxLength);
            process.Property(p => p.Remark).HasMaxLength(PracticeProcess.RemarkMaxLength);
            process.HasIndex(p => new { p.StatementId, p.Number }).IsUnique();
        });
    }
}
