using FsCheck;
using FsCheck.Fluent;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Assessing;
using Leerspoor.Paths.Planning;
using Leerspoor.Skills.Contract;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Planning;

public sealed class GoalSuggestionsTests
{
    private static readonly SelfView?[] Answers =
    [
        null,
        SelfView.Can,
        SelfView.CanWithHelp,
        SelfView.WantToLearn,
        SelfView.DoNotKnow,
    ];

    [Fact]
    public void Never_more_than_there_is_room_for_and_never_what_was_shown_or_chosen() =>
        Check(
            (known, room) =>
            {
                var given = GoalSuggestions.For(known, room);
                return given.Count <= Math.Max(room, 0)
                    && given.All(suggestion =>
                        known.Single(need => need.Need == suggestion.Need)
                            is { Shown: false, HasGoal: false }
                    );
            }
        );

    [Fact]
    public void Everything_suggested_has_a_reason_from_the_participant_and_one_from_the_route() =>
        Check(
            (known, room) =>
                GoalSuggestions
                    .For(known, room)
                    .All(suggestion =>
                        suggestion.Reasons.Count >= 2
                        && suggestion.Reasons[^1] is SuggestionReason.RouteAsks
                    )
        );

    [Fact]
    public void What_somebody_wants_to_learn_is_never_left_out_for_what_they_say_they_can() =>
        Check(
            (known, room) =>
            {
                var given = GoalSuggestions.For(known, room).Select(s => s.Need).ToList();
                var wanted = known.Where(need =>
                    need is { Shown: false, HasGoal: false, Answer: SelfView.WantToLearn }
                );
                var canAlready = known.Any(need =>
                    given.Contains(need.Need) && need is { Answer: SelfView.Can }
                );
                return !canAlready || wanted.All(need => given.Contains(need.Need));
            }
        );

    [Fact]
    public void Equal_ones_keep_the_order_of_the_route()
    {
        var known = Enumerable.Range(0, 5).Select(i => Known(i, SelfView.DoNotKnow)).ToList();

        GoalSuggestions
            .For(known, 3)
            .Select(suggestion => suggestion.Need)
            .ShouldBe(known.Take(3).Select(need => need.Need));
    }

    private static void Check(Func<IReadOnlyList<KnownOfNeed>, int, bool> holds)
    {
        var one =
            from answer in Gen.Elements(Answers)
            from shown in Gen.Elements(true, false)
            from doubters in Gen.Choose(0, 2)
            from alone in Gen.Choose(0, 2)
            from chosen in Gen.Elements(true, false)
            select (answer, shown, doubters, alone, chosen);
        var many =
            from facts in one.ListOf()
            from room in Gen.Choose(-1, 4)
            select (
                Known: (IReadOnlyList<KnownOfNeed>)
                    [
                        .. facts.Select(
                            (fact, i) =>
                                Known(i, fact.answer) with
                                {
                                    Shown = fact.shown,
                                    Doubters = fact.doubters,
                                    SeenAlone = fact.alone,
                                    HasGoal = fact.chosen,
                                }
                        ),
                    ],
                Room: room
            );
        Prop.ForAll(many.ToArbitrary(), given => holds(given.Known, given.Room))
            .QuickCheckThrowOnFailure();
    }

    private static KnownOfNeed Known(int number, SelfView? answer) =>
        new(
            new NeededIndicator(Card($"i{number}"), DevelopmentLevel.B),
            answer,
            false,
            0,
            0,
            false
        );

    private static IndicatorCard Card(string key) =>
        new()
        {
            Id = IndicatorId.New(),
            Version = FrameworkVersionId.New(),
            Key = key,
            Code = "1.1",
            PictureKey = "star",
            Name = new LocalText(key),
            Statement = new LocalText(key),
            LevelA = new LocalText("a"),
            LevelB = new LocalText("b"),
            LevelC = new LocalText("c"),
            Standard = new LocalText("s"),
            Hint = new LocalText("h"),
        };
}
