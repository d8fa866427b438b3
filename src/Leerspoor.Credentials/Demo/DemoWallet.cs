using Leerspoor.Credentials.Connecting;
using Leerspoor.Credentials.Endorsing;
using Leerspoor.Credentials.Renewing;
using Leerspoor.Credentials.Vaulting;
using Leerspoor.Data;
using Leerspoor.Pdf;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Demo;

/// <summary>What the demo participant keeps and shows: a company that endorses a badge, a passport that somebody read, a paper, an app that may look.</summary>
internal sealed class DemoWallet(
    LeerspoorDb db,
    WriteEndorsement write,
    NewEdition edition,
    VaultLock locks
) : IDemoChapter
{
    public int Order => 62;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var cast = demo.Cast();
        var who = cast.Participants[0];
        var badge = await db.Set<Credential>()
            .Where(c => c.RecipientId == who.Person && c.RevokedAt == null)
            .OrderBy(c => c.IssuedAt)
            .FirstOrDefaultAsync(ct);
        if (badge is null)
            return;

        await EndorseAsync(demo, cast, who, badge, ct);
        Share(demo, cast, who, badge);
        Connect(demo, who);
        await KeepAsync(demo, who, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task EndorseAsync(
        DemoRegion demo,
        DemoCast cast,
        DemoParticipant who,
        Credential badge,
        CancellationToken ct
    )
    {
        var asked = Asked("Bakkerij De Korenaar", 12);
        var said = (
            "Hans de Korte",
            "Bakkerij De Korenaar",
            "bedrijfsleider",
            "Wij werkten drie maanden samen. Altijd op tijd, en vraagt het als iets niet duidelijk is."
        );
        var signed = await write.WriteAsync(badge, asked, said, ct);
        asked.Sign(said, signed.Value!, ownKey: false, demo.Now.AddDays(-10));
        db.AddRange(asked, Asked("Brancheorganisatie Transport", 2));
        await db.SaveChangesAsync(ct);
        await edition.WriteAsync(badge, NewEdition.Change.None, ct);

        Endorsement Asked(string receiver, int daysAgo) =>
            new()
            {
                Id = EndorsementId.New(),
                CredentialId = badge.Id,
                AskedBy = who.Coach,
                AskedByName = cast.Actor(who.Coach).Name,
                Receiver = receiver,
                TokenHash = WalletClients.HashOf(GiveConsent.NewToken()),
                AskedAt = demo.Now.AddDays(-daysAgo),
                ExpiresAt = demo.Now.AddDays(14),
            };
    }

    private void Share(DemoRegion demo, DemoCast cast, DemoParticipant who, Credential badge)
    {
        var passport = new Passport
        {
            Id = PassportId.New(),
            HolderId = who.Person,
            HolderName = who.Name,
            Receiver = "Bakkerij De Korenaar",
            Shown = [badge.Id.Value],
            MadeAt = demo.Now.AddDays(-6),
            Until = demo.Now.AddDays(24),
        };
        db.Add(passport);
        db.AddRange(Opened(cast.Actor(who.Coach).Name, 5), Opened("", 3));

        PassportOpening Opened(string name, int daysAgo) =>
            new()
            {
                Id = PassportOpeningId.New(),
                PassportId = passport.Id,
                At = demo.Now.AddDays(-daysAgo),
                ByName = name,
            };
    }

    private void Connect(DemoRegion demo, DemoParticipant who)
    {
        var grant = new WalletGrant
        {
            Id = WalletGrantId.New(),
            PersonId = who.Person,
            ClientHash = WalletClients.HashOf("demo"),
            ClientName = "Mijn Werkportfolio",
            ClientHost = "portfolio.example",
            Scopes = $"{WalletScopes.Read} {WalletScopes.Profile}",
            RedirectUri = "https://portfolio.example/terug",
            Challenge = "",
            CodeHash = WalletClients.HashOf(GiveConsent.NewToken()),
            GivenAt = demo.Now.AddDays(-20),
        };
        grant.UseCode(
            WalletClients.HashOf(GiveConsent.NewToken()),
            WalletClients.HashOf(GiveConsent.NewToken()),
            demo.Now.AddDays(-20)
        );
        db.Add(grant);
    }

    private async Task KeepAsync(DemoRegion demo, DemoParticipant who, CancellationToken ct)
    {
        var sheet = new PdfSheet("Certificaat heftruck", "nl-NL");
        sheet.Heading(1, "Certificaat heftruck");
        sheet.Paragraph(who.Name);
        var (id, content) = (VaultDocumentId.New(), sheet.Write());
        db.Add(
            new VaultDocument
            {
                Id = id,
                OwnerId = who.Person,
                Name = "Certificaat heftruck",
                Kind = DocumentKind.Pdf,
                Size = content.Length,
                Locked = await locks.LockAsync(who.Person, id, content, ct),
                AddedAt = demo.Now.AddDays(-30),
            }
        );
    }
}
