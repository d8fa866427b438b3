using System.Net;
using Leerspoor.Credentials.Regulating;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Regulating;

public sealed class SaveRegulationTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_designer_writes_one_down_on_the_page_and_puts_it_into_use()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var person = await stage.Region.PersonAsync(Role.Designer);
        using var designer = await person.SignedInAsync();
        await designer.GetAsync("/badges-beheer/regelingen/nieuw");

        await designer.SubmitAsync(
            "form:has([name='Input.Code'])",
            ("Input.Code", "Heftruck"),
            ("Input.NameNl", "Rijden met de heftruck"),
            ("Input.MeaningNl", "Je mag op de heftruck rijden."),
            ("Input.ScopeNl", "Het magazijn"),
            ("Input.Criteria[0].NameNl", "Je kent het magazijn"),
            ("Input.Criteria[0].Proofs", CredentialsStage.Warehouse),
            ("Input.Criteria[0].MaxAgeMonths", "24")
        );
        designer.Status.ShouldBe(HttpStatusCode.Found);
        await designer.FollowAsync();
        designer.Text.ShouldContain("Nog niet in gebruik");
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync("/badges-beheer/regelingen/heftruck");
        coach.Status.ShouldBe(HttpStatusCode.NotFound);

        await designer.SubmitAsync("form:has([value='publish'])");

        await stage.IssuedAsync();
        await coach.GetAsync("/badges-beheer/regelingen/heftruck");
        coach.Text.ShouldContain("Samira Yilmaz");
        await designer.GetAsync("/badges-beheer/regelingen/heftruck/bewerken");
        designer
            .Page.QuerySelector("[name='Input.Criteria[0].MaxAgeMonths']")!
            .GetAttribute("value")
            .ShouldBe("24");
        designer.Page.QuerySelector("[name='Input.Criteria[1].NameNl']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_it_said_before_stays_to_be_read_and_an_appointment_knows_its_version()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var designer = await stage.Region.PersonAsync(Role.Designer);
        using var visitor = await designer.SignedInAsync();
        await visitor.GetAsync("/badges-beheer/regelingen/vop/bewerken");
        await visitor.SubmitAsync(
            "form:has([name='Input.Code'])",
            ("Input.MeaningNl", "Nieuwe woorden voor wat je mag.")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found);

        await visitor.FollowAsync();
        visitor.Text.ShouldContain("Versie 2");
        await visitor.GetAsync("/badges-beheer/regelingen/vop/versies/2");
        visitor.Text.ShouldContain("Nieuwe woorden voor wat je mag.");
        await visitor.GetAsync("/badges-beheer/regelingen/vop/versies/1");
        visitor.Text.ShouldNotContain("Nieuwe woorden voor wat je mag.");
        await visitor.GetAsync("/badges-beheer/regelingen/vop/versies/3");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        var elsewhere = await TestRegion.FoundAsync(app);
        using var stranger = await (await elsewhere.PersonAsync(Role.Designer)).SignedInAsync();
        await stranger.GetAsync("/badges-beheer/regelingen/vop/versies/2");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field()
    {
        var designer = await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Designer);
        var input = new RegulationInput
        {
            Code = "te lang voor een korte naam",
            MeaningNl = "Je mag rijden.",
            ScopeNl = "Overal",
            Criteria =
            [
                new() { Outcome = "Rijdt" },
                new()
                {
                    NameNl = "Iets",
                    MaxAgeMonths = "veel",
                    Elsewhere = "geen adres",
                },
                new() { NameNl = "Zonder bewijs" },
            ],
        };

        var outcome = await SaveAsync(designer.Actor, null, input);

        outcome
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe(
                [
                    "Code",
                    "NameNl",
                    "Criteria[0].NameNl",
                    "Criteria[1].Elsewhere",
                    "Criteria[1].MaxAgeMonths",
                    "Criteria[2].Proofs",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task What_it_points_at_has_to_exist_in_the_region()
    {
        var designer = await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Designer);

        (await SaveAsync(designer.Actor, null, Valid("verzonnen"))).Refusal.ShouldBe(
            CredentialsRefusals.ProofMissing.At("Criteria[0].Proofs")
        );
        var far = Valid(CredentialsStage.Warehouse);
        far.Criteria[0].SignedBy = [Guid.CreateVersion7()];
        (await SaveAsync(designer.Actor, null, far)).Refusal.ShouldBe(
            CredentialsRefusals.PlaceUnknown.At("Criteria[0].SignedBy")
        );
        var above = Valid(CredentialsStage.Warehouse);
        (above.NeedsAppointment, above.AppointedBy) = (true, ["verzonnen"]);
        (await SaveAsync(designer.Actor, null, above)).Refusal.ShouldBe(
            CredentialsRefusals.RegulationUnknown
        );
    }

    [Fact]
    public async Task Without_a_criterion_it_is_not_put_into_use_and_not_twice()
    {
        var designer = await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Designer);
        var empty = Valid(CredentialsStage.Warehouse);
        empty.Criteria = [];
        var key = (await SaveAsync(designer.Actor, null, empty)).Value!.Key;

        (await PublishAsync(designer.Actor, key)).Refusal.ShouldBe(
            CredentialsRefusals.CriteriaMissing
        );
        await SaveAsync(designer.Actor, key, Valid(CredentialsStage.Warehouse));
        (await PublishAsync(designer.Actor, key)).Refusal.ShouldBeNull();
        (await PublishAsync(designer.Actor, key)).Refusal.ShouldBe(
            CredentialsRefusals.AlreadyPublished
        );
        (await SaveAsync(designer.Actor, key, empty)).Refusal.ShouldBe(
            CredentialsRefusals.CriteriaMissing
        );
    }

    [Fact]
    public async Task For_who_is_no_designer_and_for_another_region_it_is_not_there()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = await region.PersonAsync(Role.Designer);
        var key = (await SaveAsync(designer.Actor, null, Valid(CredentialsStage.Warehouse)))
            .Value!
            .Key;
        TestPerson[] strangers =
        [
            await region.PersonAsync(Role.Coach),
            await region.PersonAsync(Role.Participant),
            await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Designer),
        ];

        foreach (var stranger in strangers)
        {
            (
                await SaveAsync(stranger.Actor, key, Valid(CredentialsStage.Warehouse))
            ).Refusal.ShouldBe(CredentialsRefusals.Unknown);
            (await PublishAsync(stranger.Actor, key)).Refusal.ShouldBe(CredentialsRefusals.Unknown);
        }
    }

    private static RegulationInput Valid(string proof) =>
        new()
        {
            Code = "Proef",
            NameNl = "Proef",
            MeaningNl = "Je mag dit.",
            ScopeNl = "Overal",
            Criteria = [new() { NameNl = "Eis", Proofs = [proof] }],
        };

    private Task<Outcome<SaveRegulation.Saved>> SaveAsync(
        Actor actor,
        string? key,
        RegulationInput input
    ) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<SaveRegulation>()
                    .HandleAsync(actor, key, input, CancellationToken.None)
        );

    private Task<Outcome<SaveRegulation.Saved>> PublishAsync(Actor actor, string key) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<SaveRegulation>()
                    .PublishAsync(actor, key, CancellationToken.None)
        );
}
