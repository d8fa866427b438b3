using System.Text;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Fetching;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Verifying;

/// <summary>
/// Finds what to verify in what a visitor gave: a pasted badge, a file or picture, or an address as it stands in a link or a QR code. Addresses of this
/// installation are read from the database.
/// </summary>
internal sealed class ReadCredential(LeerspoorDb db, IssuerOptions options, Outside outside)
{
    public sealed class Input
    {
        public string? Text { get; set; }

        /// <summary>Whom the badge should be of: an e-mail address, a name or an id. May be empty.</summary>
        public string? Recipient { get; set; }
    }

    public async Task<Outcome<byte[]>> HandleAsync(
        Input input,
        IFormFile? file,
        HostString visited,
        CancellationToken ct
    )
    {
        if (input.Recipient?.Length > CheckRecipient.MaxLength)
            return CredentialsRefusals.RecipientTooLong;
        if (file is { Length: > 0 })
            return file.Length > VerifyCredential.MaxBytes
                ? CredentialsRefusals.FileTooLarge
                : await ReadAsync(file, ct);

        var text = input.Text?.Trim() ?? "";
        if (text.Length == 0)
            return CredentialsRefusals.NothingToVerify;
        if (text.Length > VerifyCredential.MaxBytes)
            return CredentialsRefusals.TextTooLargeToVerify;

        return Address(text, visited) is { } address
            ? await FetchAsync(address, visited, ct)
            : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The signed text of a credential of this installation; null when there is none with this id.</summary>
    public Task<string?> FindAsync(CredentialId id, CancellationToken ct) =>
        db.AcrossRegions<Credential>()
            .Where(c => c.Id == id)
            .Select(c => c.Json)
            .SingleOrDefaultAsync(ct);

    private async Task<Outcome<byte[]>> FetchAsync(
        Uri address,
        HostString visited,
        CancellationToken ct
    )
    {
        if (!options.IsOurs(address) && address.Authority != visited.Value)
            return await FetchElsewhereAsync(address, ct);

        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return
            parts is ["credentials", var id, ..]
            && Guid.TryParse(id, out var known)
            && await FindAsync(new CredentialId(known), ct) is { } json
            ? Encoding.UTF8.GetBytes(json)
            : CredentialsRefusals.AddressUnknown;
    }

    private async Task<Outcome<byte[]>> FetchElsewhereAsync(Uri address, CancellationToken ct)
    {
        var fetched = await outside.BadgeAsync(address, ct);
        return fetched.Problem switch
        {
            null => fetched.Body!,
            FetchProblem.NotAllowed => CredentialsRefusals.AddressNotAllowed,
            FetchProblem.TooLarge => CredentialsRefusals.AddressTooLarge,
            _ => CredentialsRefusals.AddressUnreachable,
        };
    }

    private static Uri? Address(string text, HostString visited)
    {
        if (text.StartsWith("/credentials/", StringComparison.Ordinal))
            text = $"https://{visited}{text}";
        return
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            ? address
            : null;
    }

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
