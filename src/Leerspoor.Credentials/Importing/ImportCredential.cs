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
    TellWhose whose,
    WriteGate gate,
    TimeProvider clock
)
{
    public const int Most = 200;

    /// <param name="Id">In the wallet.</param>
    /// <param name="Replaced">It took the place of an earlier edition: the same id of the same issuer.</param>
    public sealed record Imported(ImportedCredentialId Id, bool Replaced);

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

        return await KeepAsync(actor, bytes, ct);
    }

    /// <summary>The same for what was read already.</summary>
    public async Task<Outcome<Imported>> KeepAsync(Actor actor, byte[] bytes, CancellationToken ct)
    {
        // the check looks into a picture or a PDF itself; what is kept is the text
        var verified = await verify.HandleAsync(bytes, ct);
        if (verified.Verdict is Verdict.Refused || verified.Says is not { } says)
            return CredentialsRefusals.ImportRefused;
        if (await OwnAsync(says.Id, ct) is { } holder)
            return holder == actor.Person
                ? CredentialsRefusals.ImportOwn
                : CredentialsRefusals.ImportOfAnother;

        var text = GivenText.Of(bytes).Trim();
        var mine = db.Set<ImportedCredential>().Where(one => one.HolderId == actor.Person);
        if (await mine.AnyAsync(one => one.Fingerprint == Fingerprint(text), ct))
            return CredentialsRefusals.ImportedBefore;
        // The standard: of one issuer with one id, it is the same badge, and the later edition counts.
        var (address, issuer) = (Address(says.Id), Fingerprint(says.Issuer.Id));
        var before = await mine.FirstOrDefaultAsync(
            one =>
                address != ""
                && one.CredentialAddress == address
                && one.IssuerFingerprint == issuer,
            ct
        );
        if (before?.EditionFrom > says.ValidFrom)
            return CredentialsRefusals.ImportedNewer;
        if (before is null && await mine.CountAsync(ct) >= Most)
            return CredentialsRefusals.WalletFull;

        var imported = Made(actor, before?.Id, text, verified, says);
        imported.Of(await whose.OfAsync(actor.Person, says, ct));
        await using var transaction = await gate.BeginAsync(db, ct);
        if (before is not null)
        {
            // The newer one keeps the place, so that passports go on showing it.
            db.Remove(before);
            await db.SaveChangesAsync(ct);
        }
        db.Add(imported);
        db.Audit(actor, "credential.imported", actor.Person, imported.Id.Value);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Imported(imported.Id, before is not null);
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

    private ImportedCredential Made(
        Actor actor,
        ImportedCredentialId? place,
        string text,
        VerifiedCredential verified,
        AchievementCredential says
    )
    {
        var now = clock.GetUtcNow();
        var imported = new ImportedCredential
        {
            Id = place ?? ImportedCredentialId.New(),
            HolderId = actor.Person,
            Text = text,
            Fingerprint = Fingerprint(text),
            CredentialAddress = Address(says.Id),
            IssuerFingerprint = Fingerprint(says.Issuer.Id),
            EditionFrom = says.ValidFrom,
            IsEarlier =
                EarlierBadge.Looks(text)
                || SignedEarlierBadge.Looks(text)
                || text.StartsWith("https://", StringComparison.Ordinal),
            AchievementAddress = Address(says.Subject.Achievement.Id),
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

    private static string Fingerprint(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Cut(string said) =>
        said.Length > ImportedCredential.NameMaxLength
            ? said[..ImportedCredential.NameMaxLength]
            : said;

    private static string Address(string id) =>
        id.Length <= ImportedCredential.AddressMaxLength ? id : "";
}
