using System.Net;
using Leerspoor.Credentials.Regulating;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Regulating;

public sealed class RegulatingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task From_nothing_to_qualified_and_the_register_says_when_it_ends()
    {
        var stage = await CredentialsStage.SetAsync(app);
        (await RowAsync(stage, "wv")).ShouldBeNull();
        await GiveAsync(stage, "installation-training");
        var half = await RowAsync(stage, "wv");
        (half!.State, half.Met, half.Of).ShouldBe((CriterionState.Missing, 1, 3));

        await GiveAsync(stage, "work-lead-training");
        (await AppointAsync(stage, stage.Coach.Actor, "wv", days: 60)).Refusal.ShouldBeNull();

        var row = await RowAsync(stage, "wv");
        (row!.State, row.EndsSoon).ShouldBe((CriterionState.Met, true));
        row.Day.ShouldBe(Today.AddDays(60));
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync("/badges-beheer/regelingen/wv");
        coach.Text.ShouldContain("Loopt binnen 90 dagen af");
        using var participant = await stage.Participant.SignedInAsync();
        await participant.GetAsync("/mijn/badges/regelingen/wv");
        participant.Text.ShouldContain("Marloes de Wit zegt: jij mag dit doen.");
    }

    [Fact]
    public async Task Who_does_not_show_everything_is_not_appointed()
    {
        var stage = await CredentialsStage.SetAsync(app);
        await GiveAsync(stage, "installation-training");

        (await AppointAsync(stage, stage.Coach.Actor, "wv")).Refusal.ShouldBe(
            CredentialsRefusals.NotQualified
        );
    }

    [Fact]
    public async Task Only_who_is_qualified_above_appoints_and_a_supervisor_is_needed()
    {
        var stage = await CredentialsStage.SetAsync(app);
        foreach (var key in new[] { "safe-task-instruction", "good-start" })
            await GiveAsync(stage, key);
        (await AppointAsync(stage, stage.Coach.Actor, "vop")).Refusal.ShouldBe(
            CredentialsRefusals.MayNotAppoint
        );

        // The coach becomes responsible for the work, appointed by a designer of the same organisation.
        var designer = await stage.Region.PersonAsync(Role.Designer);
        foreach (var key in new[] { "installation-training", "work-lead-training" })
            (
                await stage.IssueAsync(
                    designer.Actor,
                    stage.Order() with
                    {
                        AchievementKey = key,
                        Recipient = stage.Coach.Id,
                    }
                )
            ).Refusal.ShouldBeNull();
        (
            await AppointAsync(stage, designer.Actor, "wv", person: stage.Coach.Id)
        ).Refusal.ShouldBeNull();

        (await AppointAsync(stage, stage.Coach.Actor, "vop")).Refusal.ShouldBe(
            CredentialsRefusals.SupervisorMissing
        );
        (
            await AppointAsync(stage, stage.Coach.Actor, "vop", supervisor: stage.Coach.Id)
        ).Refusal.ShouldBeNull();
        (await RowAsync(stage, "vop"))!.State.ShouldBe(CriterionState.Met);
    }

    [Fact]
    public async Task Nobody_appoints_themselves()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var designer = await stage.Region.PersonAsync(Role.Designer);
        (await AppointAsync(stage, designer.Actor, "wv", person: designer.Id)).Refusal.ShouldBe(
            CredentialsRefusals.MayNotAppoint
        );
    }

    [Fact]
    public async Task Withdrawn_the_appointment_does_not_hold_any_more()
    {
        var stage = await CredentialsStage.SetAsync(app);
        foreach (var key in new[] { "installation-training", "work-lead-training" })
            await GiveAsync(stage, key);
        await AppointAsync(stage, stage.Coach.Actor, "wv");
        var path = $"/badges-beheer/regelingen/wv/mensen/{stage.Participant.Id.Value}";
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync(path);

        await coach.SubmitAsync("form:has([value^='withdraw'])");

        coach.Status.ShouldBe(HttpStatusCode.Found);
        (await RowAsync(stage, "wv"))!.State.ShouldBe(CriterionState.Missing);
    }

    [Fact]
    public async Task What_is_wrong_with_an_appointment_is_said_at_its_field()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var outcome = await app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<AppointPerson>()
                    .HandleAsync(
                        stage.Coach.Actor,
                        "wv",
                        stage.Participant.Id,
                        new() { Until = "3000-01-01" },
                        CancellationToken.None
                    )
        );

        outcome
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe(["Scope", "Until"], ignoreOrder: true);
    }

    [Fact]
    public async Task For_a_stranger_nobody_is_there()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var town = await stage.Region.OrganisationAsync();
        TestPerson[] strangers =
        [
            await stage.Region.PersonAsync(Role.Coach),
            await stage.Region.PersonAsync(Role.Designer, organisation: town),
            await stage.Region.PersonAsync(Role.Supervisor),
            await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Coach),
            stage.Participant,
        ];

        foreach (var stranger in strangers)
        {
            (
                await InAsync<MeasurePerson, MeasurePerson.View>(
                    stranger.Actor,
                    handler =>
                        handler.HandleAsync(stranger.Actor, "wv", stage.Participant.Id, default)
                )
            ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
            (await AppointAsync(stage, stranger.Actor, "wv")).Refusal.ShouldBe(
                CredentialsRefusals.Unknown
            );
            (
                await InAsync<AppointPerson, Done>(
                    stranger.Actor,
                    handler =>
                        handler.WithdrawAsync(
                            stranger.Actor,
                            "wv",
                            stage.Participant.Id,
                            AppointmentId.New(),
                            default
                        )
                )
            ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        }

        await GiveAsync(stage, "installation-training");
        var other = await InAsync<OpenRegulation, OpenRegulation.View>(
            strangers[0].Actor,
            handler => handler.HandleAsync(strangers[0].Actor, "wv", default)
        );
        other.Value!.Register.ShouldBeEmpty();
        var guest = stage.Participant.Actor with { OnlyAbout = stage.Participant.Id };
        (
            await InAsync<OwnRegulations, OwnRegulations.View>(
                guest,
                handler => handler.HandleAsync(guest, default)
            )
        ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        (
            await InAsync<OwnRegulations, OwnRegulations.Line>(
                guest,
                handler => handler.OpenAsync(guest, "wv", default)
            )
        ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
    }

    private DateOnly Today => Leerspoor.People.Contract.LocalDay.Of(app.Clock.Now);

    private static async Task GiveAsync(CredentialsStage stage, string key) =>
        (
            await stage.IssueAsync(stage.Coach.Actor, stage.Order() with { AchievementKey = key })
        ).Refusal.ShouldBeNull();

    private async Task<OpenRegulation.Row?> RowAsync(CredentialsStage stage, string key)
    {
        var outcome = await InAsync<OpenRegulation, OpenRegulation.View>(
            stage.Coach.Actor,
            handler => handler.HandleAsync(stage.Coach.Actor, key, default)
        );
        return outcome.Value!.Register.SingleOrDefault(row => row.Person == stage.Participant.Id);
    }

    private Task<Outcome<Done>> AppointAsync(
        CredentialsStage stage,
        Actor actor,
        string key,
        int days = 300,
        PersonId? person = null,
        PersonId? supervisor = null
    ) =>
        InAsync<AppointPerson, Done>(
            actor,
            handler =>
                handler.HandleAsync(
                    actor,
                    key,
                    person ?? stage.Participant.Id,
                    new()
                    {
                        Scope = "Meterkasten in woningen",
                        Until = Today.AddDays(days).ToString("yyyy-MM-dd", null),
                        Supervisor = supervisor?.Value.ToString(),
                    },
                    default
                )
        );

    private Task<Outcome<TValue>> InAsync<THandler, TValue>(
        Actor actor,
        Func<THandler, Task<Outcome<TValue>>> act
    )
        where THandler : notnull =>
        app.InRegionAsync(actor.Region, services => act(services.GetRequiredService<THandler>()));
}
