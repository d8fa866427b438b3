using System.Text;
using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Verifying;

/// <summary>Finds the text to verify in what a visitor gave: a pasted badge, a file, or the address of a badge of this installation.</summary>
internal sealed class ReadCredential(LeerspoorDb db, IssuerOptions options)
{
    public sealed class Input
    {
        public string? Text { get; set; }
    }

    public async Task<Outcome<string>> HandleAsync(
        Input input,
        IFormFile? file,
        HostString visited,
        CancellationToken ct
    )
    {
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
            : text;
    }

    /// <summary>The signed text of a credential of this installation; null when there is none with this id.</summary>
    public Task<string?> FindAsync(CredentialId id, CancellationToken ct) =>
        db.AcrossRegions<Credential>()
            .Where(c => c.Id == id)
            .Select(c => c.Json)
            .SingleOrDefaultAsync(ct);

    private async Task<Outcome<string>> FetchAsync(
        Uri address,
        HostString visited,
        CancellationToken ct
    )
    {
        if (!options.IsOurs(address) && address.Authority != visited.Value)
            return CredentialsRefusals.AddressElsewhere;

        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return
            parts is ["credentials", var id, ..]
            && Guid.TryParse(id, out var known)
            && await FindAsync(new CredentialId(known), ct) is { } json
            ? json
            : CredentialsRefusals.AddressUnknown;
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

    private static async Task<string> ReadAsync(IFormFile file, CancellationToken ct)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(ct);
    }
}
