using System.Security.Cryptography;
using System.Text;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Importing;

/// <summary>Takes a badge from elsewhere into the actor's wallet, checked at the door: what is refused does not come in.</summary>
internal sealed class ImportCredential(
    LeerspoorDb db,
    ReadCredential read,
    VerifyCredential verify,
    TimeProvider clock
)
{
    public const int Most = 200;

    public sealed record Imported(ImportedCredentialId Id);

    public async Task<Outcome<Imported>> HandleAsync(
        Actor actor,
        ReadCredential.Input input,
        IFormFile? file,
        HostString visited,
        CancellationToken ct
    )
    {
        if (actor.OnlyAbout is not null)
            return CredentialsRefusals.Unknown;

        var given = await read.HandleAsync(input, file, visited, ct);
        if (given.Refused(out _, out var bytes))
            return Outcome<Imported>.RefusedFor(given.Refusals);

        // the check looks into a picture itself; what is kept is the text
        var verified = await verify.HandleAsync(bytes, ct);
        if (verified.Verdict is Verdict.Refused || verified.Says is not { } says)
            return CredentialsRefusals.ImportRefused;
        if (await OwnAsync(says.Id, ct) is { } holder)
            return holder == actor.Person
                ? CredentialsRefusals.ImportOwn
                : CredentialsRefusals.ImportOfAnother;

        var text = TextOf(bytes);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var mine = db.Set<ImportedCredential>().Where(one => one.HolderId == actor.Person);
        if (await mine.AnyAsync(one => one.Fingerprint == fingerprint, ct))
            return CredentialsRefusals.ImportedBefore;
        if (await mine.CountAsync(ct) >= Most)
            return CredentialsRefusals.WalletFull;

        var imported = Made(actor, text, fingerprint, verified, says);
        db.Add(imported);
        db.Audit(actor, "credential.imported", actor.Person, imported.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Imported(imported.Id);
    }

    // A badge of this installation is of whoever it was issued to, whatever the text says.
    private Task<PersonId?> OwnAsync(string address, CancellationToken ct)
    {
        var last = address.Split('/', ':')[^1];
        var id = Guid.TryParse(last, out var known) ? new CredentialId(known) : default;
        return db.AcrossRegions<Credential>()
            .Where(c => c.Id == id)
            .Select(c => (PersonId?)c.RecipientId)
            .SingleOrDefaultAsync(ct);
    }

    private static string TextOf(byte[] bytes) =>
        (
            BakedBadge.IsPicture(bytes)
                ? BakedBadge.TakeFrom(bytes)
                : Encoding.UTF8.GetString(bytes)
        ).Trim();

    private ImportedCredential Made(
        Actor actor,
        string text,
        string fingerprint,
        VerifiedCredential verified,
        AchievementCredential says
    )
    {
        var now = clock.GetUtcNow();
        var imported = new ImportedCredential
        {
            Id = ImportedCredentialId.New(),
            HolderId = actor.Person,
            Text = text,
            Fingerprint = fingerprint,
            AchievementAddress = says.Subject.Achievement.Id
                is { Length: <= ImportedCredential.AddressMaxLength } address
                ? address
                : "",
            Name = Cut(says.Subject.Achievement.Name),
            Description = Cut(says.Subject.Achievement.Description),
            IssuerName = Cut(says.Issuer.Name),
            NamedHolder = verified.HolderName is { } name ? Cut(name) : null,
            ValidFrom = says.AwardedDate ?? says.ValidFrom,
            ValidUntil = says.ValidUntil,
            ImportedAt = now,
        };
        imported.Checked(verified.Verdict, verified.Decisive?.Reason, now);
        return imported;
    }

    private static string Cut(string said) =>
        said.Length > ImportedCredential.NameMaxLength
            ? said[..ImportedCredential.NameMaxLength]
            : said;
}
