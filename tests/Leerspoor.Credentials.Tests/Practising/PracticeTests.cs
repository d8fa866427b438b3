using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Practising;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Practising;

/// <summary>A praktijkverklaring from the first line to the signed credential.</summary>
public sealed class PracticeTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_coach_begins_the_trainer_signs_each_work_process_and_the_coach_gives_it()
    {
        var (stage, trainer) = await SetAsync();
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync("/praktijkverklaringen/nieuw");
        await coach.SubmitAsync(
            "form:has([name='Input.Processes'])",
            ("Input.Participant", stage.Participant.Id.Value.ToString()),
            ("Input.Achievement", "practice-logistics"),
            ("Input.Company", "De Werkschakel"),
            ("Input.CompanyCode", "100123456"),
            ("Input.Dossier", "Logistiek"),
            ("Input.DossierCode", "25372"),
            ("Input.From", Day(-90)),
            ("Input.Until", Day(-1)),
            ("Input.Processes", "B1-K1-W1 Ontvangt goederen\nB1-K1-W2 Slaat goederen op")
        );
        coach.Status.ShouldBe(HttpStatusCode.Found);
        var address = coach.Location!;

        using var signer = await trainer.SignedInAsync();
        foreach (var number in new[] { 1, 2 })
        {
            await signer.GetAsync($"{new Uri(address).AbsolutePath}/tekenen/{number}");
            await signer.SubmitAsync(
                "form:has([name='Input.Remark'])",
                ("Input.Remark", "Loste drie vrachtwagens."),
                ("Input.Sure", "true")
            );
            signer.Status.ShouldBe(HttpStatusCode.Found);
        }
        await coach.FollowAsync();
        await coach.SubmitAsync("form:has([value='issue'])");
        coach.Status.ShouldBe(HttpStatusCode.Found);
        await coach.FollowAsync();
        coach.Text.ShouldContain("Deze praktijkverklaring is uitgegeven");

        var path = coach.Page.QuerySelector("a[href^='/credentials/']")!.GetAttribute("href")!;
        using var client = await app.AnonymousAsync();
        var badge = JsonNode.Parse(
            await client.GetStringAsync(new Uri($"{path}/bestand", UriKind.Relative))
        )!;
        badge["credentialSubject"]!["achievement"]!["achievementType"]!
            .ToString()
            .ShouldBe("ext:Praktijkverklaring");
        badge["credentialSubject"]!["narrative"]!.ToString().ShouldContain("100123456");
        var evidence = badge["evidence"]!.AsArray();
        evidence.Count.ShouldBe(2);
        evidence[0]!["name"]!.ToString().ShouldBe("B1-K1-W1 Ontvangt goederen");
        evidence[0]!["narrative"]!.ToString().ShouldContain("Getekend door Piet Bos");
        (await stage.VerifyAsync(badge.ToJsonString()))["verdict"]!
            .GetValue<string>()
            .ShouldBe("genuine");
    }

    [Fact]
    public async Task Not_signed_is_not_given_and_given_is_given_once()
    {
        var (stage, trainer) = await SetAsync();
        var statement = await DraftedAsync(stage);
        (await IssueAsync(stage.Coach.Actor, statement)).Refusal.ShouldBe(
            CredentialsRefusals.StatementUnsigned
        );
        await SignAsync(trainer.Actor, statement, 0);
        (await SignAsync(trainer.Actor, statement, 0)).Refusal.ShouldBe(
            CredentialsRefusals.ProcessSigned
        );

        var first = await IssueAsync(stage.Coach.Actor, statement);
        var second = await IssueAsync(stage.Coach.Actor, statement);

        first.Refusal.ShouldBeNull();
        second.Value!.Id.ShouldBe(first.Value!.Id);
        (await SignAsync(trainer.Actor, statement, 0)).Refusal.ShouldBe(
            CredentialsRefusals.StatementClosed
        );
        (await CancelAsync(stage.Coach.Actor, statement)).Refusal.ShouldBe(
            CredentialsRefusals.StatementClosed
        );
    }

    [Fact]
    public async Task A_signature_goes_back_until_it_is_given()
    {
        var (stage, trainer) = await SetAsync();
        var statement = await DraftedAsync(stage);
        await SignAsync(trainer.Actor, statement, 0);
        (await UndoAsync(trainer.Actor, statement)).Refusal.ShouldBeNull();
        (await IssueAsync(stage.Coach.Actor, statement)).Refusal.ShouldBe(
            CredentialsRefusals.StatementUnsigned
        );
    }

    [Fact]
    public async Task Only_the_trainer_signs_only_staff_gives_and_a_stranger_sees_nothing()
    {
        var (stage, trainer) = await SetAsync();
        var statement = await DraftedAsync(stage);
        (await SignAsync(stage.Coach.Actor, statement, 0)).Refusal.ShouldBe(
            CredentialsRefusals.Unknown
        );
        (await IssueAsync(trainer.Actor, statement)).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        Actor[] strangers =
        [
            stage.Participant.Actor,
            (await stage.Region.PersonAsync(Role.Supervisor)).Actor,
            (await stage.Region.PersonAsync(Role.Coach)).Actor,
            (
                await stage.Region.PersonAsync(
                    Role.Administrator,
                    organisation: await stage.Region.OrganisationAsync()
                )
            ).Actor,
            (await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Supervisor)).Actor,
            trainer.Actor with
            {
                OnlyAbout = stage.Participant.Id,
            },
        ];

        foreach (var stranger in strangers)
        {
            (await OpenAsync(stranger, statement)).Refusal.ShouldBe(CredentialsRefusals.Unknown);
            (await SignAsync(stranger, statement, 0)).Refusal.ShouldBe(CredentialsRefusals.Unknown);
            (await UndoAsync(stranger, statement)).Refusal.ShouldBe(CredentialsRefusals.Unknown);
            (await IssueAsync(stranger, statement)).Refusal.ShouldBe(CredentialsRefusals.Unknown);
            (await CancelAsync(stranger, statement)).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        }
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field()
    {
        var (stage, trainer) = await SetAsync();
        var wrong = new DraftStatement.Input
        {
            Participant = trainer.Id.Value.ToString(),
            Achievement = CredentialsStage.Warehouse,
            Company = new string('x', 300),
            CompanyCode = "1",
            DossierCode = "1",
            Dossier = "Logistiek",
            From = "morgen",
            Until = Day(3),
            Processes = "B1-K1-W1\nB1-K1-W1 Nog eens",
        };
        (await DraftAsync(stage.Coach.Actor, wrong))
            .Refusals.Select(r => r.Field)
            .ShouldBe(
                ["Participant", "Achievement", "From", "Until", "Processes", "Company"],
                ignoreOrder: true
            );
        (await DraftAsync(stage.Participant.Actor, wrong)).Refusal.ShouldBe(
            CredentialsRefusals.Unknown
        );
        var statement = await DraftedAsync(stage);
        (
            await app.InRegionAsync(
                stage.Region.Id,
                services =>
                    services
                        .GetRequiredService<SignProcess>()
                        .HandleAsync(
                            trainer.Actor,
                            statement.Id,
                            new() { Process = statement.Processes[0].Id.Value.ToString() },
                            default
                        )
            )
        )
            .Refusals.Select(r => r.Field)
            .ShouldBe(["Remark", "Sure"]);
    }

    private async Task<(CredentialsStage Stage, TestPerson Trainer)> SetAsync()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var trainer = await stage.Region.PersonAsync(Role.Supervisor, "Piet", "Bos");
        await stage.Region.CareAsync(trainer, stage.Participant, Role.Supervisor);
        return (stage, trainer);
    }

    private string Day(int ahead) =>
        DateOnly.FromDateTime(app.Clock.Now.UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");

    private async Task<PracticeStatement> DraftedAsync(CredentialsStage stage)
    {
        var outcome = await DraftAsync(
            stage.Coach.Actor,
            new()
            {
                Participant = stage.Participant.Id.Value.ToString(),
                Achievement = "practice-logistics",
                Company = "De Werkschakel",
                CompanyCode = "100123456",
                Dossier = "Logistiek",
                DossierCode = "25372",
                From = Day(-30),
                Until = Day(-1),
                Processes = "B1-K1-W1 Ontvangt goederen",
            }
        );
        outcome.Refusal.ShouldBeNull();
        return outcome.Value!;
    }

    private Task<Outcome<PracticeStatement>> DraftAsync(Actor actor, DraftStatement.Input input) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services.GetRequiredService<DraftStatement>().HandleAsync(actor, input, default)
        );

    private Task<Outcome<OpenStatement.View>> OpenAsync(Actor actor, PracticeStatement one) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services.GetRequiredService<OpenStatement>().HandleAsync(actor, one.Id, default)
        );

    private Task<Outcome<Done>> SignAsync(Actor actor, PracticeStatement one, int which) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<SignProcess>()
                    .HandleAsync(
                        actor,
                        one.Id,
                        new()
                        {
                            Process = one.Processes[which].Id.Value.ToString(),
                            Remark = "Gezien.",
                            Sure = "true",
                        },
                        default
                    )
        );

    private Task<Outcome<Done>> UndoAsync(Actor actor, PracticeStatement one) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<SignProcess>()
                    .UndoAsync(actor, one.Id, one.Processes[0].Id.Value.ToString(), default)
        );

    private Task<Outcome<IssueStatement.Issued>> IssueAsync(Actor actor, PracticeStatement one) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services.GetRequiredService<IssueStatement>().HandleAsync(actor, one.Id, default)
        );

    private Task<Outcome<Done>> CancelAsync(Actor actor, PracticeStatement one) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services.GetRequiredService<IssueStatement>().CancelAsync(actor, one.Id, default)
        );
}
