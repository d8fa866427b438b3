using System.IO.Compression;
using System.Net;
using Leerspoor.Credentials.Sharing;
using Leerspoor.Credentials.Vaulting;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Leaving;

/// <summary>Somebody takes their own things along, or throws them away.</summary>
public sealed class LeavingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly byte[] Paper = [.. "%PDF-1.7 Diploma van Samira"u8];

    [Fact]
    public async Task The_zip_has_badges_papers_passports_and_who_looked()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        await FillAsync(stage, card.Id.Value);
        using var participant = await stage.Participant.SignedInAsync();

        using var answer = await participant.Client.GetAsync(
            new Uri("/mijn/badges/alles.zip", UriKind.Relative)
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        (await TextOfAsync(zip, $"badges/{card.Id.Value:N}.json")).ShouldBe(
            await stage.SignedAsync(card)
        );
        zip.GetEntry($"badges/{card.Id.Value:N}.pdf").ShouldNotBeNull();
        var paper = zip.Entries.Single(one => one.FullName.StartsWith("papieren/"));
        (await TextOfAsync(zip, paper.FullName)).ShouldContain("Diploma van Samira");
        (await TextOfAsync(zip, "paspoorten.json")).ShouldContain("Bakker Jansen");
    }

    [Fact]
    public async Task Thrown_away_is_gone_and_what_was_given_here_stays()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var neighbour = await stage.Region.PersonAsync(Role.Participant);
        await FillAsync(stage, card.Id.Value);
        await KeepAsync(neighbour.Actor);
        using var participant = await stage.Participant.SignedInAsync();
        await participant.GetAsync("/mijn/badges/meenemen");

        await participant.SubmitAsync("form:has([value='away'])", ("Sure", "true"));

        participant.Text.ShouldContain("Weggegooid: 1 papieren");
        await stage.Region.WithDbAsync(async db =>
        {
            (await db.Set<VaultDocument>().CountAsync()).ShouldBe(1);
            (await db.Set<VaultKey>().CountAsync()).ShouldBe(1);
            (await db.Set<Passport>().CountAsync()).ShouldBe(0);
            (await db.Set<PassportOpening>().CountAsync()).ShouldBe(0);
            (await db.Set<Credential>().CountAsync()).ShouldBe(1);
        });
    }

    [Fact]
    public async Task One_press_by_mistake_throws_nothing_away()
    {
        var stage = await CredentialsStage.SetAsync(app);
        await KeepAsync(stage.Participant.Actor);
        using var participant = await stage.Participant.SignedInAsync();
        await participant.GetAsync("/mijn/badges/meenemen");

        await participant.SubmitAsync("form:has([value='away'])");

        participant.Status.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        participant.Text.ShouldContain("Zet hier een vinkje");
        await stage.Region.WithDbAsync(async db =>
            (await db.Set<VaultDocument>().CountAsync()).ShouldBe(1)
        );
    }

    private async Task FillAsync(CredentialsStage stage, Guid badge)
    {
        var actor = stage.Participant.Actor;
        await KeepAsync(actor);
        await app.InRegionAsync(
            actor.Region,
            async services =>
            {
                var made = await services
                    .GetRequiredService<MakePassport>()
                    .HandleAsync(
                        actor,
                        new()
                        {
                            Receiver = "Bakker Jansen",
                            Shown = [badge],
                            Days = "7",
                        },
                        default
                    );
                await services
                    .GetRequiredService<ShowPassport>()
                    .HandleAsync(null, made.Value!.Id, true, default);
            }
        );
    }

    private Task<Outcome<Done>> KeepAsync(Actor actor) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<KeepDocument>()
                    .HandleAsync(
                        actor,
                        new() { Name = "Mijn diploma" },
                        new FormFile(new MemoryStream(Paper), 0, Paper.Length, "f", "f.pdf"),
                        default
                    )
        );

    private static async Task<string> TextOfAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync();
    }
}
