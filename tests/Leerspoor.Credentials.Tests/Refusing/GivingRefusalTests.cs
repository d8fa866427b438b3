using Leerspoor.Credentials.Batching;
using Leerspoor.Credentials.Renewing;
using Leerspoor.Credentials.Tests.Batching;
using Leerspoor.Credentials.Tests.Rotating;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Refusing;

/// <summary>Everything that can be wrong with a list of people, with a new edition, and with a batch that is over.</summary>
public sealed class GivingRefusalTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Give = $"/badges-beheer/{CredentialsStage.Warehouse}/uitreiken";
    private const string Form = "form:has([name='Input.Names'])";

    [Fact]
    public async Task What_is_wrong_with_a_list_is_said_at_its_field()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var coach = await stage.Coach.SignedInAsync();
        var somebody = ("Input.Names", "Samira Yilmaz");

        var wrong = await RefusedForm.TryAsync(
            coach,
            Give,
            Form,
            new(CredentialsRefusals.NobodyChosen, "Input.Names"),
            new(
                CredentialsRefusals.ListTooLong(PrepareBatch.MostLines),
                "Input.File",
                ("Input.Names", string.Join('\n', Enumerable.Range(0, PrepareBatch.MostLines + 1)))
            ),
            new(
                CredentialsRefusals.DayInvalid,
                "Input.AwardedOn",
                somebody,
                ("Input.AwardedOn", "3000-01-01")
            ),
            new(
                CredentialsRefusals.EndInvalid,
                "Input.ValidUntil",
                somebody,
                ("Input.ValidUntil", "2001-01-01")
            ),
            new(
                CredentialsRefusals.TextTooLong(IssueLine.EvidenceMaxLength),
                "Input.Evidence",
                somebody,
                ("Input.Evidence", new string('x', IssueLine.EvidenceMaxLength + 1))
            )
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_cannot_be_a_list_is_said_at_the_file()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var coach = await stage.Coach.SignedInAsync();
        (Refusal Refusal, byte[] File)[] files =
        [
            (CredentialsRefusals.ListTooLarge, new byte[PrepareBatch.MaxBytes + 1]),
            (CredentialsRefusals.ListWithoutNames, "kolom;nog een\n1;2"u8.ToArray()),
        ];

        foreach (var (refusal, file) in files)
        {
            await coach.GetAsync(Give);
            await coach.SubmitFileAsync(Form, "Input.File", file);
            new RefusedForm(refusal, "Input.File").ProblemOn(coach).ShouldBeNull(refusal.Code);
        }
    }

    [Fact]
    public async Task A_line_with_too_much_proof_says_so_and_the_others_go_on()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var id = await BatchDesk.PreparedAsync(
            app,
            stage.Coach.Actor,
            new(),
            $"naam;bewijs\nSamira Yilmaz;{new string('x', IssueLine.EvidenceMaxLength + 1)}"
        );

        (await BatchDesk.OpenAsync(app, stage.Coach.Actor, id))
            .Value!.Rows.ShouldHaveSingleItem()
            .Problem.ShouldBe(CredentialsRefusals.LineTooLong.Code);
    }

    [Fact]
    public async Task A_line_that_cannot_be_saved_however_often_it_is_tried_is_passed_over()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var id = await BatchDesk.PreparedAsync(
            app,
            stage.Coach.Actor,
            new() { Chosen = [stage.Participant.Id.Value] }
        );
        // The same person, badge and occasion, taken back since: it does not count, and still keeps its place.
        await stage.RevokeAsync(stage.Coach.Actor, await stage.IssuedAsync(id.Value), "Vergissing");
        await BatchDesk.StartAsync(app, stage.Coach.Actor, id);

        await BatchDesk.RunAsync(app, stage.Region.Id, id);

        var view = (await BatchDesk.OpenAsync(app, stage.Coach.Actor, id)).Value!;
        view.State.ShouldBe(OpenBatch.State.Done);
        view.Rows.ShouldHaveSingleItem().Problem.ShouldBe(CredentialsRefusals.LineFailed.Code);
    }

    [Fact]
    public async Task What_is_over_is_not_stopped_and_what_began_does_not_begin_again()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync(Give);
        await coach.SubmitAsync(Form, ("Input.Names", "Samira Yilmaz"));
        await coach.FollowAsync();
        var kept = coach.Page;
        await coach.SubmitAsync("form:has([value='cancel'])");

        coach.Show(kept);
        await coach.SubmitAsync("form:has([value='cancel'])");
        coach.Text.ShouldContain(TextOf(CredentialsRefusals.BatchEnded));
        coach.Show(kept);
        await coach.SubmitAsync("form:has([value='start'])");
        coach.Text.ShouldContain(TextOf(CredentialsRefusals.BatchStarted));
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_edition_is_said_at_its_field()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var coach = await stage.Coach.SignedInAsync();

        var wrong = await RefusedForm.TryAsync(
            coach,
            $"{card.Path}/beheer",
            "form:has([name='Renew.Until'])",
            new(CredentialsRefusals.EndInvalid, "Renew.Until", ("Renew.Until", "2001-01-01")),
            new(
                CredentialsRefusals.TooManyLines(RenewCredential.MostLines),
                "Renew.Evidence",
                ("Renew.Evidence", string.Join('\n', Enumerable.Range(0, 11)))
            )
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task For_a_name_that_we_gave_up_no_new_edition_is_signed()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        // Without a public address the identity is the key itself, and this one cannot be opened any more.
        await Keys.LoseAsync(stage, card);
        using var coach = await stage.Coach.SignedInAsync();

        var wrong = await RefusedForm.TryAsync(
            coach,
            $"{card.Path}/beheer",
            "form:has([name='Renew.Until'])",
            new RefusedForm(CredentialsRefusals.IssuerChanged, "")
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_new_editions_at_one_moment_the_second_is_told_to_look_again()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var coach = stage.Coach.Actor;

        var second = await app.InRegionAsync(
            stage.Region.Id,
            async services =>
            {
                // Read before the first one saves.
                await services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<Credential>()
                    .SingleAsync(c => c.Id == card.Id);
                var first = await app.InRegionAsync(
                    stage.Region.Id,
                    other =>
                        other
                            .GetRequiredService<RenewCredential>()
                            .HandleAsync(coach, card.Id, new(), default)
                );
                first.Refusal.ShouldBeNull();
                return await services
                    .GetRequiredService<RenewCredential>()
                    .HandleAsync(coach, card.Id, new(), default);
            }
        );

        second.Refusal.ShouldBe(CredentialsRefusals.ChangedMeanwhile);
    }

    private static string TextOf(Refusal refusal) =>
        new System.Resources.ResourceManager(
            "Leerspoor.Credentials.Texts",
            typeof(Texts).Assembly
        ).GetString(refusal.Code, System.Globalization.CultureInfo.InvariantCulture)!;
}
