using Leerspoor.Credentials.Importing;
using Leerspoor.Credentials.Tests.Verifying;
using Leerspoor.Credentials.Verifying;
using Leerspoor.OpenBadges;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Importing;

/// <summary>A badge from elsewhere is looked at again: by its holder, and by itself every week.</summary>
public sealed class RecheckTests(OutsideApp app) : IClassFixture<OutsideApp>
{
    private const string School = "https://school.example";

    [Fact]
    public async Task Checked_again_by_its_holder_it_may_have_run_out()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var key = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        var id = await ImportedAsync(
            stage,
            new CredentialSigner(key, DidKey.VerificationMethodOf(key.PublicKey)).Sign(
                Badge(DidKey.Of(key.PublicKey), app.Clock.Now.AddDays(1)),
                app.Clock.Now
            )
        );
        app.Clock.Advance(TimeSpan.FromDays(2));

        await app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<KeepImported>()
                    .CheckAsync(stage.Participant.Actor, id, CancellationToken.None)
        );

        (await LookAsync(stage, id)).Verdict.ShouldBe(Verdict.Refused);
    }

    [Fact]
    public async Task After_a_week_it_is_checked_by_itself()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var key = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        var id = await ImportedAsync(
            stage,
            new CredentialSigner(key, DidKey.VerificationMethodOf(key.PublicKey)).Sign(
                Badge(DidKey.Of(key.PublicKey), app.Clock.Now.AddDays(5)),
                app.Clock.Now
            )
        );
        await RoundAsync();
        (await LookAsync(stage, id)).Verdict.ShouldBe(Verdict.UnknownIssuer);

        app.Clock.Advance(TimeSpan.FromDays(8));
        await RoundAsync();

        var view = await LookAsync(stage, id);
        view.Verdict.ShouldBe(Verdict.Refused);
        view.CheckedAt.ShouldBe(app.Clock.Now);
    }

    [Fact]
    public async Task A_website_that_does_not_answer_for_once_takes_nothing_away()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var key = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        var did = DidWeb.Of(new Uri(School));
        var method = DidWeb.VerificationMethodOf(did, key.PublicKey);
        app.Web.With($"{School}/.well-known/did.json", DidDocument.Write(did, [key.PublicKey]));
        var first = app.Clock.Now;
        var id = await ImportedAsync(
            stage,
            new CredentialSigner(key, method).Sign(Badge(did, null), first)
        );
        (await LookAsync(stage, id)).Verdict.ShouldBe(Verdict.OfWebsite);

        app.Web.Gone($"{School}/.well-known/did.json");
        app.Clock.Advance(TimeSpan.FromDays(8));
        await RoundAsync();

        var view = await LookAsync(stage, id);
        (view.Verdict, view.CheckedAt).ShouldBe((Verdict.OfWebsite, first));
    }

    [Fact]
    public async Task A_newer_edition_takes_its_place_and_one_of_somebody_else_does_not()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var key = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        using var forger = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        var signer = new CredentialSigner(key, DidKey.VerificationMethodOf(key.PublicKey));
        var refresh = $"{School}/vernieuwen/{Guid.CreateVersion7()}";
        var badge = Badge(DidKey.Of(key.PublicKey), app.Clock.Now.AddDays(5)) with
        {
            RefreshUrl = refresh,
        };
        var id = await ImportedAsync(stage, signer.Sign(badge, app.Clock.Now));
        app.Clock.Advance(TimeSpan.FromDays(8));
        var newer = badge with
        {
            ValidFrom = app.Clock.Now.AddDays(-1),
            ValidUntil = app.Clock.Now.AddYears(1),
        };
        app.Web.With(
            refresh,
            new CredentialSigner(forger, DidKey.VerificationMethodOf(forger.PublicKey)).Sign(
                newer with
                {
                    Issuer = new Profile { Id = DidKey.Of(forger.PublicKey), Name = "School" },
                },
                app.Clock.Now
            )
        );
        await RoundAsync();
        (await LookAsync(stage, id)).Verdict.ShouldBe(Verdict.Refused);

        app.Web.With(refresh, signer.Sign(newer, app.Clock.Now));
        app.Clock.Advance(TimeSpan.FromDays(8));
        await RoundAsync();

        (await LookAsync(stage, id)).Verdict.ShouldBe(Verdict.UnknownIssuer);
    }

    private AchievementCredential Badge(string issuer, DateTimeOffset? until) =>
        new()
        {
            Id = $"urn:uuid:{Guid.CreateVersion7()}",
            Issuer = new Profile { Id = issuer, Name = "School" },
            ValidFrom = app.Clock.Now,
            ValidUntil = until,
            Subject = new AchievementSubject
            {
                Identifiers = [new IdentityObject("name", "Samira Yilmaz", false, null)],
                Achievement = new OpenBadges.Achievement
                {
                    Id = $"urn:uuid:{Guid.CreateVersion7()}",
                    Name = "Kort",
                    Description = "Kort.",
                    CriteriaNarrative = "Niets.",
                },
            },
        };

    private async Task<ImportedCredentialId> ImportedAsync(CredentialsStage stage, string signed)
    {
        var outcome = await app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<ImportCredential>()
                    .HandleAsync(
                        stage.Participant.Actor,
                        new() { Text = signed },
                        null,
                        new HostString("localhost"),
                        CancellationToken.None
                    )
        );
        outcome.Refusal.ShouldBeNull();
        return outcome.Value!.Id;
    }

    private async Task<KeepImported.View> LookAsync(
        CredentialsStage stage,
        ImportedCredentialId id
    ) =>
        (
            await app.InRegionAsync(
                stage.Region.Id,
                services =>
                    services
                        .GetRequiredService<KeepImported>()
                        .OpenAsync(stage.Participant.Actor, id, CancellationToken.None)
            )
        ).Value!;

    private Task RoundAsync() =>
        app.Services.GetRequiredService<RecheckImported>().CheckAsync(CancellationToken.None);
}
