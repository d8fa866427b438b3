using System.Security.Cryptography;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Vaulting;

/// <summary>Locks and opens documents with the key of their owner (AES-256-GCM, bound to the document, so that two cannot be exchanged in the database).</summary>
internal sealed class VaultLock(
    LeerspoorDb db,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly IDataProtector sealer = protection.CreateProtector("Leerspoor.Vault");

    /// <summary>Makes the owner's key when there is none; the caller saves.</summary>
    public async Task<byte[]> LockAsync(
        PersonId owner,
        VaultDocumentId id,
        byte[] content,
        CancellationToken ct
    )
    {
        var key = await KeyAsync(owner, ct) ?? Make(owner);
        var locked = new byte[NonceSize + TagSize + content.Length];
        RandomNumberGenerator.Fill(locked.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(
            locked.AsSpan(0, NonceSize),
            content,
            locked.AsSpan(NonceSize + TagSize),
            locked.AsSpan(NonceSize, TagSize),
            id.Value.ToByteArray()
        );
        CryptographicOperations.ZeroMemory(key);
        return locked;
    }

    /// <summary>The document; null when the key is gone or the bytes were changed.</summary>
    public async Task<byte[]?> OpenAsync(VaultDocument document, CancellationToken ct)
    {
        if (await KeyAsync(document.OwnerId, ct) is not { } key)
            return null;
        try
        {
            var locked = document.Locked;
            var content = new byte[locked.Length - NonceSize - TagSize];
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(
                locked.AsSpan(0, NonceSize),
                locked.AsSpan(NonceSize + TagSize),
                locked.AsSpan(NonceSize, TagSize),
                content,
                document.Id.Value.ToByteArray()
            );
            return content;
        }
        catch (CryptographicException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private async Task<byte[]?> KeyAsync(PersonId owner, CancellationToken ct)
    {
        var kept = await db.Set<VaultKey>()
            .AsNoTracking()
            .SingleOrDefaultAsync(key => key.PersonId == owner, ct);
        try
        {
            return kept is null ? null : sealer.Unprotect(kept.Sealed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private byte[] Make(PersonId owner)
    {
        var key = RandomNumberGenerator.GetBytes(KeySize);
        db.Add(
            new VaultKey
            {
                PersonId = owner,
                Sealed = sealer.Protect(key),
                MadeAt = clock.GetUtcNow(),
            }
        );
        return key;
    }
}
