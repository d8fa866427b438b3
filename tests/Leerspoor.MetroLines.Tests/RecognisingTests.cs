using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Evaluating;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Recognising;
using Leerspoor.MetroLines.Running;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class RecognisingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Whoever_reaches_every_criterion_gets_the_badge_of_the_outcome()
    {
        var scene = await CompanyScene.SetAsync(app);
        var learner = await scene.Region.PersonAsync(Role.Participant);
        await scene.SignUpAsync("samira", learner.Actor);
        var (outcome, key) = await OutcomeAsync(scene);
        var person = (await scene.ShowRunAsync()).Placed[0].Id;
        var page = $"/uitvoeringen/{scene.Run.Value}/beoordelen/{person}/{outcome}";
        using var broker = await scene.Broker.SignedInAsync();

        await broker.GetAsync(page);
        await broker.SubmitAsync("form:has([value=judge])", ("Input.Levels[0]", "3"));
        broker.Status.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        await broker.SubmitAsync(
            "form:has([value=judge])",
            ("Input.Levels[0]", "3"),
            ("Input.Levels[1]", "4"),
            ("Input.Note", "Stelde de cobot zelf in.")
        );
        await broker.FollowAsync();
        await broker.SubmitAsync("form:has([value=award])");
        await broker.FollowAsync();

        broker.Text.ShouldContain("De badge is gegeven");
        var cards = await scene.DoAsync<CredentialDesk, List<CredentialCard>>(desk =>
            desk.Of(learner.Id).ToListAsync()
        );
        cards.Single().AchievementKey.ShouldBe(key);
    }

    [Fact]
    public async Task A_judgement_is_evidence_and_a_new_one_takes_its_place()
    {
        var scene = await CompanyScene.SetAsync(app);
        var learner = await scene.Region.PersonAsync(Role.Participant);
        await scene.SignUpAsync("samira", learner.Actor);
        var (outcome, _) = await OutcomeAsync(scene);
        var which = (scene.Run, (await scene.ShowRunAsync()).Placed[0].Id, outcome);

        (await LevelsAsync("3", "4")).ShouldBe([3]);
        (await LevelsAsync("4", "4")).ShouldBe([4]);
        (await LevelsAsync("2", "4")).ShouldBeEmpty();

        async Task<List<int?>> LevelsAsync(params string[] levels)
        {
            var judged = await scene.DoAsync<JudgeOutcome, Outcome<Done>>(judge =>
                judge.HandleAsync(
                    scene.Broker.Actor,
                    which,
                    new() { Levels = [.. levels] },
                    default
                )
            );
            judged.Refusal.ShouldBeNull();
            return await scene.DoAsync<LeerspoorDb, List<int?>>(db =>
                db.Set<Skills.Evidence>()
                    .Where(e => e.PersonId == learner.Id && e.WithdrawnAt == null)
                    .Select(e => e.SkillLevel)
                    .ToListAsync()
            );
        }
    }

    [Fact]
    public async Task No_badge_without_an_account_or_before_everything_is_reached()
    {
        var scene = await CompanyScene.SetAsync(app);
        await scene.SignUpAsync("rob");
        var (outcome, _) = await OutcomeAsync(scene);
        var which = (scene.Run, (await scene.ShowRunAsync()).Placed[0].Id, outcome);

        (await AwardAsync()).ShouldBe(RecognisingRefusals.NotReached);
        await JudgeAsync("2");
        (await AwardAsync()).ShouldBe(RecognisingRefusals.NotReached);
        await JudgeAsync("3");
        (await AwardAsync()).ShouldBe(RecognisingRefusals.NoAccount);

        async Task<Refusal?> AwardAsync() =>
            (
                await scene.DoAsync<JudgeOutcome, Outcome<Done>>(judge =>
                    judge.AwardAsync(scene.Broker.Actor, which, default)
                )
            ).Refusal;

        Task JudgeAsync(string level) =>
            scene.DoAsync<JudgeOutcome, Outcome<Done>>(judge =>
                judge.HandleAsync(
                    scene.Broker.Actor,
                    which,
                    new() { Levels = ["3", level] },
                    default
                )
            );
    }

    [Fact]
    public async Task Learners_and_partners_say_how_it_was_and_the_broker_reads_it()
    {
        var scene = await CompanyScene.SetAsync(app);
        var code = (await scene.SignUpAsync("rob")).Value!.Code;
        await scene.DoAsync<KeepRows, Outcome<Done>>(keep =>
            keep.SaveAsync<PathCompany>(
                scene.Broker.Actor,
                (scene.Path, null),
                new(
                    null,
                    CompanyInput.Of,
                    () => PathCompany.Of(scene.Path),
                    new CompanyInput { Name = "Waalwarm", Kind = "Company" }.Fill
                ),
                default
            )
        );
        var partner = (await scene.ShowAsync()).Held.Companies[0].Code;
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        (string Page, int Questions)[] forms =
        [
            ($"/mijn-leerlijn/{code}/evaluatie", 5),
            ($"/evaluatie/{partner}", 4),
        ];
        foreach (var (page, questions) in forms)
        {
            await visitor.GetAsync(page);
            await visitor.SubmitAsync(
                "form:has(#input-text)",
                [
                    .. Enumerable.Range(0, questions).Select(at => ($"Input.Marks[{at}]", "4")),
                    ("Input.Text", $"Meer tijd {questions}"),
                ]
            );
            visitor.Status.ShouldBe(System.Net.HttpStatusCode.Found, visitor.Text);
        }

        var key = (await scene.ShowAsync()).Held.Companies[0].Key.ToString();
        var removed = await scene.DoAsync<KeepRows, Outcome<Done>>(keep =>
            keep.RemoveAsync<PathCompany>(
                scene.Broker.Actor,
                scene.Path,
                (key, null, CompanyInput.Of),
                default
            )
        );
        removed.Refusal.ShouldBe(PathRefusals.InUse);
        using var broker = await scene.Broker.SignedInAsync();
        await broker.GetAsync($"{scene.Home}/evalueren");

        broker.Text.ShouldContain("1 van 1 deelnemers");
        broker.Text.ShouldContain("Meer tijd 4");
        broker.Text.ShouldNotContain("Meer tijd 5");
    }

    [Fact]
    public async Task What_learners_say_shows_from_five_voices_on()
    {
        var scene = await CompanyScene.SetAsync(app, places: "5");
        using var broker = await scene.Broker.SignedInAsync();
        for (var n = 1; n <= ReviewPath.FewestVoices; n++)
        {
            await broker.GetAsync($"{scene.Home}/evalueren");
            broker.Text.ShouldNotContain("Nuttig voor het werk");
            var code = (await scene.SignUpAsync($"stem{n}")).Value!.Code;
            var said = await scene.DoAsync<GiveVoice, Outcome<Done>>(voice =>
                voice.LearnerAsync(
                    code,
                    new() { Marks = ["4", "5", "3", "4", "2"], Text = $"Van {n}" },
                    default
                )
            );
            said.Refusal.ShouldBeNull();
        }

        await broker.GetAsync($"{scene.Home}/evalueren");

        broker.Text.ShouldContain("Nuttig voor het werk");
        broker.Text.ShouldContain("Van 3");
    }

    [Fact]
    public async Task Whoever_was_there_and_has_an_account_gets_one_certificate_of_attendance()
    {
        var scene = await CompanyScene.SetAsync(app, places: "3");
        var learner = await scene.Region.PersonAsync(Role.Participant);
        await scene.SignUpAsync("samira", learner.Actor);
        await scene.SignUpAsync("zonder");
        var away = await scene.Region.PersonAsync(Role.Participant);
        await scene.SignUpAsync("afwezig", away.Actor);
        using var broker = await scene.Broker.SignedInAsync();
        await GiveAsync(broker, scene);
        broker.Text.ShouldContain("nog niemand als aanwezig genoteerd");
        var meeting = await scene.PlanAsync(0, -1);
        var there = (await scene.ShowRunAsync()).Placed.Take(2).Select(one => one.Id.ToString());
        await scene.DoAsync<NoteAttendance, Outcome<Done>>(note =>
            note.HandleAsync(scene.Broker.Actor, (scene.Run, meeting), [.. there], default)
        );

        for (var time = 0; time < 2; time++)
        {
            await GiveAsync(broker, scene);
            await broker.FollowAsync();
            broker.Text.ShouldContain("Zo veel mensen hebben nu een bewijs van deelname: 1.");
        }

        var given = await scene.DoAsync<CredentialDesk, List<CredentialCard>>(desk =>
            desk.Cards.Where(card => card.AchievementKey == GiveProofs.UsualKey).ToListAsync()
        );
        given.Single().Recipient.ShouldBe(learner.Id);
    }

    private static async Task GiveAsync(WebVisitor broker, CompanyScene scene)
    {
        await broker.GetAsync($"/uitvoeringen/{scene.Run.Value}");
        await broker.SubmitAsync("form:has([name=Achievement])");
    }

    [Fact]
    public async Task A_tap_of_somebody_with_an_account_is_announced_once()
    {
        var scene = await CompanyScene.SetAsync(app);
        var learner = await scene.Region.PersonAsync(Role.Participant);
        var code = (await scene.SignUpAsync("samira", learner.Actor)).Value!.Code;

        for (var time = 0; time < 2; time++)
            await scene.DoAsync<GiveVoice, Outcome<Done>>(voice =>
                voice.WantMoreAsync(code, default)
            );

        var view = await scene.DoAsync<ReviewPath, Outcome<ReviewPath.View>>(review =>
            review.ShowAsync(scene.Broker.Actor, scene.Path, default)
        );
        view.Value!.People.Single().FollowUpAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_next_round_begins_with_the_same_people_and_closes_this_one()
    {
        var scene = await CompanyScene.SetAsync(app);
        await OutcomeAsync(scene);
        using var broker = await scene.Broker.SignedInAsync();
        await broker.GetAsync($"{scene.Home}/evalueren");
        await broker.SubmitAsync("form:has([value=next-round])");
        var next = new Contract.CompanyPathId(Guid.Parse(broker.Location!.Split('/')[^1]));

        var second = await scene.DoAsync<ShowPath, Outcome<ShowPath.View>>(show =>
            show.HandleAsync(scene.Broker.Actor, next, default)
        );

        second.Value!.Held.Path.Round.ShouldBe(2);
        second.Value.Held.Members.Count.ShouldBe(1);
        second.Value.Held.Outcomes.Count.ShouldBe(1);
        second.Value.Held.Facts.Runs.ShouldBe(0);
        var closed = await scene.DoAsync<ReviewPath, Outcome<ReviewPath.Begun>>(review =>
            review.BeginNextAsync(scene.Broker.Actor, scene.Path, default)
        );
        closed.Refusal.ShouldBe(PathRefusals.Closed);
    }

    private static async Task<(Guid Outcome, string Achievement)> OutcomeAsync(CompanyScene scene)
    {
        var achievement = (
            await scene.DoAsync<CredentialDesk, IReadOnlyList<AchievementCard>>(desk =>
                desk.AchievementsAsync(default)
            )
        )[0];
        var saved = await scene.DoAsync<KeepOutcome, Outcome<Done>>(keep =>
            keep.SaveAsync(
                scene.Broker.Actor,
                (scene.Path, null),
                new()
                {
                    Line = scene.Line,
                    Responsibility = "Je stelt een cobot in.",
                    Criteria = "Werkt veilig\nLegt het uit",
                    Achievement = achievement.Key,
                },
                default
            )
        );
        saved.Refusal.ShouldBeNull();
        return ((await scene.ShowAsync()).Held.Outcomes[0].Key, achievement.Key);
    }
}
