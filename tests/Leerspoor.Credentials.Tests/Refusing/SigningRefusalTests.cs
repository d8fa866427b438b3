using Leerspoor.Credentials.Tests.Endorsing;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Refusing;

/// <summary>Everything that can be wrong with a signature of others: an endorsement by a link, a work process signed off.</summary>
public sealed class SigningRefusalTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task What_is_wrong_with_asking_is_said_at_its_field()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var coach = await stage.Coach.SignedInAsync();
        var receiver = ("Input.Receiver", "Bakkerij");

        var wrong = await RefusedForm.TryAsync(
            coach,
            $"{card.Path}/onderschrijven",
            "form:has([name='Input.Receiver'])",
            new(CredentialsRefusals.TextMissing, "Input.Receiver"),
            new(
                CredentialsRefusals.EmailInvalid,
                "Input.Email",
                receiver,
                ("Input.Email", "geen adres")
            ),
            new(CredentialsRefusals.DaysUnknown, "Input.Days", receiver, ("Input.Days", "9999"))
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_with_signing_is_said_at_its_field()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var token = await EndorsementStage.TokenAsync(stage, await stage.IssuedAsync());
        using var baker = new WebVisitor(await app.AnonymousAsync());
        (string, string)[] said =
        [
            ("Input.Name", "Hans de Korte"),
            ("Input.Organisation", "Bakkerij De Korenaar"),
            ("Input.Position", "bedrijfsleider"),
            ("Input.Typed", "Hans de Korte"),
            ("Input.Sure", "true"),
        ];

        var wrong = await RefusedForm.TryAsync(
            baker,
            $"/onderschrijven/{token}",
            "form:has([value='endorse'])",
            new(CredentialsRefusals.TextMissing, "Input.Name", [.. said[1..]]),
            new(
                CredentialsRefusals.SignatureDiffers,
                "Input.Typed",
                [.. said.Where(one => one.Item1 != "Input.Typed"), ("Input.Typed", "Piet")]
            ),
            new(CredentialsRefusals.NotConfirmed, "Input.Sure", [.. said[..^1]])
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_signature_of_their_own_that_cannot_be_read_or_does_not_hold_is_said_at_its_field()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var token = await EndorsementStage.TokenAsync(stage, await stage.IssuedAsync());
        using var baker = new WebVisitor(await app.AnonymousAsync());
        (string, string)[] said =
        [
            ("Own.Name", "Hans de Korte"),
            ("Own.Organisation", "Bakkerij De Korenaar"),
            ("Own.Position", "bedrijfsleider"),
        ];
        var texts = new System.Resources.ResourceManager(
            "Leerspoor.Credentials.Texts",
            typeof(Texts).Assembly
        );
        var missing = texts.GetString(
            "Reason.structure.missing",
            System.Globalization.CultureInfo.InvariantCulture
        )!;

        var wrong = await RefusedForm.TryAsync(
            baker,
            $"/onderschrijven/{token}",
            "form:has([value='own'])",
            new(
                CredentialsRefusals.EndorsementUnreadable,
                "Own.Signed",
                [.. said, ("Own.Signed", "geen json")]
            ),
            new(CredentialsRefusals.EndorsementUnreadable, "Own.Signed", said),
            new(
                CredentialsRefusals.EndorsementRefused(missing),
                "Own.Signed",
                [.. said, ("Own.Signed", "{}")]
            )
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_with_a_practice_statement_is_said_at_its_field()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var coach = await stage.Coach.SignedInAsync();

        var wrong = await RefusedForm.TryAsync(
            coach,
            "/praktijkverklaringen/nieuw",
            "form:has([name='Input.Processes'])",
            new(
                CredentialsRefusals.ParticipantUnknown,
                "Input.Participant",
                ("Input.Participant", stage.Coach.Id.Value.ToString())
            ),
            new(
                CredentialsRefusals.StatementKindUnknown,
                "Input.Achievement",
                ("Input.Achievement", CredentialsStage.Warehouse)
            ),
            new(CredentialsRefusals.DayInvalid, "Input.From", ("Input.From", "gisteren")),
            new(CredentialsRefusals.TextMissing, "Input.Company"),
            new(CredentialsRefusals.ProcessesMissing, "Input.Processes"),
            new(
                CredentialsRefusals.ProcessInvalid,
                "Input.Processes",
                ("Input.Processes", "B1-K1-W1 Ontvangt\nB1-K1-W1 Verzendt")
            ),
            new(
                CredentialsRefusals.TooManyLines(PracticeStatement.MostProcesses),
                "Input.Processes",
                (
                    "Input.Processes",
                    string.Join(
                        '\n',
                        Enumerable
                            .Range(0, PracticeStatement.MostProcesses + 1)
                            .Select(i => $"W{i} Werkt")
                    )
                )
            )
        );

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_signs_off_says_what_they_saw_and_that_they_did()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var trainer = await stage.Region.PersonAsync(Role.Supervisor);
        await stage.Region.CareAsync(trainer, stage.Participant, Role.Supervisor);
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
            ("Input.From", Day(-30)),
            ("Input.Until", Day(-1)),
            ("Input.Processes", "B1-K1-W1 Ontvangt goederen")
        );
        using var visitor = await trainer.SignedInAsync();

        var wrong = await RefusedForm.TryAsync(
            visitor,
            $"{coach.Location}/tekenen/1",
            "form:has([name='Input.Remark'])",
            new(CredentialsRefusals.TextMissing, "Input.Remark", ("Input.Sure", "true")),
            new(CredentialsRefusals.NotConfirmed, "Input.Sure", ("Input.Remark", "Gezien."))
        );

        wrong.ShouldBeEmpty();
    }

    private string Day(int days) =>
        DateOnly
            .FromDateTime(app.Clock.Now.UtcDateTime)
            .AddDays(days)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
