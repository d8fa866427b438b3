using System.Net;
using Leerspoor.Credentials.Connecting;
using Leerspoor.Credentials.Importing;
using Leerspoor.Credentials.Tests.Connecting;
using Leerspoor.Credentials.Tests.Verifying;
using Leerspoor.Credentials.Vaulting;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Refusing;

/// <summary>What the holder of badges and papers cannot do, and the words for it.</summary>
public sealed class HoldingRefusalTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task What_is_wrong_with_a_passport_is_said_at_its_field()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var holder = await stage.Participant.SignedInAsync();
        var shown = ("Input.Shown", card.Id.Value.ToString());

        var wrong = await RefusedForm.TryAsync(
            holder,
            "/mijn/paspoort/nieuw",
            "form:has([name='Input.Receiver'])",
            new(CredentialsRefusals.TextMissing, "Input.Receiver", shown),
            new(
                CredentialsRefusals.TextTooLong(Passport.ReceiverMaxLength),
                "Input.Receiver",
                shown,
                ("Input.Receiver", new string('x', Passport.ReceiverMaxLength + 1))
            ),
            new(CredentialsRefusals.DaysUnknown, "Input.Days", shown, ("Input.Days", "8")),
            new(
                CredentialsRefusals.ShownInvalid,
                "Input.Shown",
                ("Input.Shown", Guid.CreateVersion7().ToString())
            )
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_wallet_takes_no_more()
    {
        var stage = await CredentialsStage.SetAsync(app);
        await stage.Region.WithDbAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, ImportCredential.Most).Select(i => Imported(stage, i)));
            await db.SaveChangesAsync();
        });
        using var forger = new Forger();
        using var holder = await stage.Participant.SignedInAsync();

        var wrong = await RefusedForm.TryAsync(
            holder,
            "/mijn/badges/toevoegen",
            "form:has([name='Input.Text'])",
            new RefusedForm(
                CredentialsRefusals.WalletFull,
                "",
                ("Input.Text", forger.Sign(app.Clock.Now))
            )
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_vault_takes_no_more_and_a_paper_needs_a_name()
    {
        var stage = await CredentialsStage.SetAsync(app);
        await stage.Region.WithDbAsync(async db =>
        {
            db.AddRange(Enumerable.Range(0, KeepDocument.Most).Select(_ => Paper(stage)));
            await db.SaveChangesAsync();
        });
        using var holder = await stage.Participant.SignedInAsync();
        await holder.GetAsync("/mijn/documenten");
        await holder.SubmitFileAsync(
            "form:has([name='Input.Name'])",
            "Input.File",
            "%PDF-1.7\n%%EOF"u8.ToArray()
        );
        new RefusedForm(CredentialsRefusals.TextMissing, "Input.Name")
            .ProblemOn(holder)
            .ShouldBeNull();

        await holder.SubmitFileAsync(
            "form:has([name='Input.Name'])",
            "Input.File",
            "%PDF-1.7\n%%EOF"u8.ToArray(),
            ("Input.Name", "Diploma")
        );

        new RefusedForm(CredentialsRefusals.VaultFull, "").ProblemOn(holder).ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_badge_chosen_or_with_a_question_that_changed_nothing_is_allowed()
    {
        var stage = await CredentialsStage.SetAsync(app);
        await stage.IssuedAsync();
        using var wallet = await WalletApp.RegisteredAsync(app);
        using var holder = await stage.Participant.SignedInAsync();
        await holder.GetAsync(wallet.Asks("OpenBadgeCredential"));

        await holder.SubmitAsync("form:has([value='allow'])", ("Input.Badge", "verzonnen"));
        new RefusedForm(CredentialsRefusals.BadgeNotChosen, "Input.Badge")
            .ProblemOn(holder)
            .ShouldBeNull();

        var asked = new ConsentAsked("", null, null, null, "", [], null, false, "invalid_request");
        var outcome = await app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<GiveConsent>()
                    .HandleAsync(stage.Participant.Actor, asked, null, default)
        );
        outcome.Refusal.ShouldBe(CredentialsRefusals.ConsentInvalid);
    }

    [Theory]
    [InlineData("geen json", "")]
    [InlineData("""{"type":["Profile"],"name":["Iemand anders"]}""", "name")]
    [InlineData("""{"email":7}""", "email")]
    public async Task A_profile_that_is_none_is_refused_and_named(string body, string field)
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var wallet = await WalletApp.RegisteredAsync(app);
        var token = await wallet.TokenAsync(stage.Participant, WalletApp.Change);
        using var client = await app.AnonymousAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, "/ims/ob/v3p0/profile")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", token);

        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(
            $"{CredentialsRefusals.ProfileInvalid.Code}: {field}"
        );
    }

    private static ImportedCredential Imported(CredentialsStage stage, int number) =>
        new()
        {
            Id = ImportedCredentialId.New(),
            HolderId = stage.Participant.Id,
            Text = "{}",
            Fingerprint = $"{number:D64}",
            CredentialAddress = "",
            IssuerFingerprint = "",
            EditionFrom = stage.App.Clock.Now,
            IsEarlier = false,
            AchievementAddress = "",
            Name = "Badge",
            Description = "",
            IssuerName = "",
            NamedHolder = null,
            ValidFrom = stage.App.Clock.Now,
            ValidUntil = null,
            ImportedAt = stage.App.Clock.Now,
        };

    private static VaultDocument Paper(CredentialsStage stage) =>
        new()
        {
            Id = VaultDocumentId.New(),
            OwnerId = stage.Participant.Id,
            Name = "Papier",
            Kind = DocumentKind.Pdf,
            Size = 1,
            Locked = [1],
            AddedAt = stage.App.Clock.Now,
        };
}
