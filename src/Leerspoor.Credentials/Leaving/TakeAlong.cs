using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Showing;
using Leerspoor.Credentials.Vaulting;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Leaving;

/// <summary>
/// Everything of this room that is about one person, as files that other programs read: badges as signed and as PDF, badges from elsewhere, papers opened, and as
/// JSON who got a passport and looked, which apps are connected, what stands in the profile, where they stand under regulations, who was asked to endorse.
/// </summary>
internal sealed class TakeAlong(
    LeerspoorDb db,
    ShowCredential show,
    WriteCertificate certificates,
    VaultLock locks,
    IssuerOptions options
)
{
    private static readonly DateTimeOffset Timeless = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
    };

    public async Task WriteAsync(PersonId person, ZipArchive zip, CancellationToken ct)
    {
        await BadgesAsync(person, zip, ct);
        foreach (
            var one in await db.Set<ImportedCredential>()
                .AsNoTracking()
                .Where(i => i.HolderId == person)
                .ToListAsync(ct)
        )
            await AddAsync(
                zip,
                $"van-elders/{one.Id.Value:N}.{(one.Text.StartsWith('{') ? "json" : "txt")}",
                Encoding.UTF8.GetBytes(one.Text),
                ct
            );
        await PapersAsync(person, zip, ct);
        await JsonAsync(zip, "paspoorten.json", await PassportsAsync(person, ct), ct);
        await JsonAsync(zip, "apps.json", await AppsAsync(person, ct), ct);
        await JsonAsync(zip, "aanwijzingen.json", await AppointmentsAsync(person, ct), ct);
        await JsonAsync(zip, "onderschrijvingen.json", await EndorsementsAsync(person, ct), ct);
        var profile = await db.Set<WalletProfile>()
            .Where(p => p.PersonId == person)
            .Select(p => p.Json)
            .SingleOrDefaultAsync(ct);
        if (profile is not null)
            await AddAsync(zip, "profiel.json", Encoding.UTF8.GetBytes(profile), ct);
    }

    private async Task BadgesAsync(PersonId person, ZipArchive zip, CancellationToken ct)
    {
        var own = await db.Set<Credential>()
            .Where(c => c.RecipientId == person)
            .Select(c => new { c.Id, c.Json })
            .ToListAsync(ct);
        foreach (var one in own)
        {
            await AddAsync(
                zip,
                $"badges/{one.Id.Value:N}.json",
                Encoding.UTF8.GetBytes(one.Json),
                ct
            );
            if ((await show.HandleAsync(one.Id, ct)).Value is { } view)
                await AddAsync(
                    zip,
                    $"badges/{one.Id.Value:N}.pdf",
                    certificates.Write(
                        view.Card,
                        view.Criteria,
                        options.AddressOf(view.Card.Path),
                        one.Json
                    ),
                    ct
                );
        }
    }

    // One at a time: fifty papers of five megabytes never lie in memory together.
    private async Task PapersAsync(PersonId person, ZipArchive zip, CancellationToken ct)
    {
        var papers = await db.Set<VaultDocument>()
            .Where(d => d.OwnerId == person)
            .Select(d => new
            {
                d.Id,
                d.Kind,
                d.Name,
            })
            .ToListAsync(ct);
        foreach (var one in papers)
        {
            var paper = await db.Set<VaultDocument>()
                .AsNoTracking()
                .SingleAsync(d => d.Id == one.Id, ct);
            if (await locks.OpenAsync(paper, ct) is { } content)
                await AddAsync(
                    zip,
                    $"papieren/{one.Id.Value:N}.{one.Kind.Known().Extension}",
                    content,
                    ct
                );
        }
        await JsonAsync(
            zip,
            "papieren.json",
            papers.Select(one => new { Id = $"{one.Id.Value:N}", one.Name }),
            ct
        );
    }

    private async Task<IEnumerable<object>> PassportsAsync(PersonId person, CancellationToken ct)
    {
        var passports = await db.Set<Passport>()
            .AsNoTracking()
            .Where(p => p.HolderId == person)
            .ToListAsync(ct);
        var ids = passports.ConvertAll(p => p.Id);
        var openings = (
            await db.Set<PassportOpening>()
                .AsNoTracking()
                .Where(o => ids.Contains(o.PassportId))
                .ToListAsync(ct)
        ).ToLookup(o => o.PassportId);
        return passports.Select(p => new
        {
            p.Receiver,
            p.MadeAt,
            p.Until,
            p.WithdrawnAt,
            p.Shown,
            Openings = openings[p.Id].Select(o => new { o.At, o.ByName }),
        });
    }

    private async Task<IEnumerable<object>> AppsAsync(PersonId person, CancellationToken ct) =>
        await db.Set<WalletGrant>()
            .Where(g => g.PersonId == person)
            .Select(g => new
            {
                g.ClientName,
                g.ClientHost,
                g.Scopes,
                g.GivenAt,
                g.RevokedAt,
            })
            .ToListAsync(ct);

    private async Task<IEnumerable<object>> AppointmentsAsync(
        PersonId person,
        CancellationToken ct
    ) =>
        await (
            from one in db.Set<Appointment>()
            join regulation in db.Set<Regulation>() on one.RegulationId equals regulation.Id
            where one.PersonId == person
            select new
            {
                regulation.Code,
                one.Scope,
                one.AppointedByName,
                one.AppointedAt,
                one.Until,
                one.WithdrawnAt,
            }
        ).ToListAsync(ct);

    private async Task<IEnumerable<object>> EndorsementsAsync(
        PersonId person,
        CancellationToken ct
    ) =>
        await (
            from one in db.Set<Endorsement>()
            join credential in db.Set<Credential>() on one.CredentialId equals credential.Id
            where credential.RecipientId == person
            select new
            {
                one.AskedByName,
                one.AskedAt,
                one.Name,
                one.Organisation,
                one.SignedAt,
                one.WithdrawnAt,
            }
        ).ToListAsync(ct);

    private static Task JsonAsync<T>(ZipArchive zip, string name, T what, CancellationToken ct) =>
        AddAsync(zip, name, JsonSerializer.SerializeToUtf8Bytes(what, Readable), ct);

    private static async Task AddAsync(
        ZipArchive zip,
        string name,
        byte[] content,
        CancellationToken ct
    )
    {
        var entry = zip.CreateEntry(name);
        // The same things are the same file, whenever they are taken along.
        entry.LastWriteTime = Timeless;
        await using var stream = await entry.OpenAsync(ct);
        await stream.WriteAsync(content, ct);
    }
}
