using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials;

/// <summary>Keys to sign with, and the lists that say what was taken back.</summary>
internal static class KeyMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SigningKey>(key =>
        {
            key.HasKey(k => k.Id);
            key.Property(k => k.Controller).HasMaxLength(400);
            key.Property(k => k.VerificationMethod).HasMaxLength(500);
            key.Property(k => k.Multikey).HasMaxLength(100);
            key.HasIndex(k => k.VerificationMethod).IsUnique();
            key.HasIndex(k => k.Controller);
        });
        model.Entity<StatusList>(list =>
        {
            list.HasKey(l => l.Id);
            list.Property(l => l.Controller).HasMaxLength(400);
            list.Property(l => l.Address).HasMaxLength(500);
            list.HasIndex(l => l.Controller);
            list.HasIndex(l => l.Address).IsUnique();
        });
        model.Entity<TokenKey>(key =>
        {
            key.HasKey(k => k.Id);
            key.Property(k => k.Controller).HasMaxLength(400);
            key.Property(k => k.Address).HasMaxLength(500);
            key.Property(k => k.Jwk).HasMaxLength(2000);
            key.HasIndex(k => k.Address).IsUnique();
            key.HasIndex(k => k.Controller);
        });
    }
}
