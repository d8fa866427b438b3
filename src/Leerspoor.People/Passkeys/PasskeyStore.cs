using System.Buffers.Text;
using System.Text.Json;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Passkeys;

/// <summary>What ASP.NET Core's passkey verification reads of our accounts. Saves nothing: the handlers of this slice do.</summary>
internal sealed class PasskeyStore(LeerspoorDb db, RegionScope region, TimeProvider clock)
    : IUserPasskeyStore<Account>
{
    public static string KeyOf(byte[] credentialId) => Base64Url.EncodeToString(credentialId);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PersonId.Value.ToString("N"));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.UserName);

    /// <summary>The passkey names the account, before any region is known.</summary>
    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(userId, out var id))
            return null;
        var person = new PersonId(id);
        return Enter(
            await db.AcrossRegions<Account>()
                .SingleOrDefaultAsync(a => a.PersonId == person, cancellationToken)
        );
    }

    public async Task<Account?> FindByPasskeyIdAsync(
        byte[] credentialId,
        CancellationToken cancellationToken
    )
    {
        var key = KeyOf(credentialId);
        var holder = await db.AcrossRegions<Passkey>()
            .Where(p => p.CredentialKey == key)
            .Select(p => (PersonId?)p.PersonId)
            .SingleOrDefaultAsync(cancellationToken);
        return holder is null
            ? null
            : await db.AcrossRegions<Account>()
                .SingleAsync(a => a.PersonId == holder, cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(
        Account user,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await db.Set<Passkey>()
                    .AsNoTracking()
                    .Where(p => p.PersonId == user.PersonId)
                    .ToListAsync(cancellationToken)
            ).Select(Info),
        ];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    )
    {
        var key = KeyOf(credentialId);
        return
            await db.Set<Passkey>()
                .AsNoTracking()
                .SingleOrDefaultAsync(
                    p => p.PersonId == user.PersonId && p.CredentialKey == key,
                    cancellationToken
                )
                is { } passkey
            ? Info(passkey)
            : null;
    }

    public async Task AddOrUpdatePasskeyAsync(
        Account user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    )
    {
        var (key, data) = (KeyOf(passkey.CredentialId), Write(passkey));
        var known = await db.Set<Passkey>()
            .SingleOrDefaultAsync(p => p.CredentialKey == key, cancellationToken);
        if (known is null)
            db.Add(Passkey.Added(user.PersonId, key, passkey.Name ?? "", data, clock.GetUtcNow()));
        else
            known.Used(data, clock.GetUtcNow());
    }

    public Task RemovePasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task SetUserNameAsync(
        Account user,
        string? userName,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<string?> GetNormalizedUserNameAsync(
        Account user,
        CancellationToken cancellationToken
    ) => GetUserNameAsync(user, cancellationToken);

    public Task SetNormalizedUserNameAsync(
        Account user,
        string? normalizedName,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<Account?> FindByNameAsync(
        string normalizedUserName,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public void Dispose() { }

    private Account? Enter(Account? account)
    {
        if (account is not null && region.Current is null)
            region.Enter(account.RegionId);
        return account;
    }

    private static UserPasskeyInfo Info(Passkey passkey)
    {
        var kept = JsonSerializer.Deserialize<PasskeyData>(passkey.Data)!;
        return new UserPasskeyInfo(
            kept.CredentialId,
            kept.PublicKey,
            kept.CreatedAt,
            kept.SignCount,
            kept.Transports,
            kept.IsUserVerified,
            kept.IsBackupEligible,
            kept.IsBackedUp,
            kept.AttestationObject,
            kept.ClientDataJson
        )
        {
            Name = passkey.Name,
        };
    }

    private static string Write(UserPasskeyInfo info) =>
        JsonSerializer.Serialize(
            new PasskeyData(
                info.CredentialId,
                info.PublicKey,
                info.CreatedAt,
                info.SignCount,
                info.Transports,
                info.IsUserVerified,
                info.IsBackupEligible,
                info.IsBackedUp,
                info.AttestationObject,
                info.ClientDataJson
            )
        );

    private sealed record PasskeyData(
        byte[] CredentialId,
        byte[] PublicKey,
        DateTimeOffset CreatedAt,
        uint SignCount,
        string[]? Transports,
        bool IsUserVerified,
        bool IsBackupEligible,
        bool IsBackedUp,
        byte[] AttestationObject,
        byte[] ClientDataJson
    );
}
