using Leerspoor.Kernel;
using Leerspoor.Paths.Deciding;
using Leerspoor.Testing;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Deciding;

public sealed class DecisionRightsTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly DecisionRights Rights = DecisionRights.FromContent();

    // Element by level 1 to 4: who decides, "+" together, "?" consulted, "~" may join. The words of the table in file 002.
    private static readonly Dictionary<PathElement, string[]> Table = new()
    {
        [PathElement.TakingPart] = ["Learner", "Learner", "Learner", "Learner"],
        [PathElement.Route] = ["Learner", "Learner", "Learner", "Learner"],
        [PathElement.Direction] =
        [
            "Learner+Manager?Designer",
            "Learner?Manager~Designer",
            "Learner?Manager",
            "Learner",
        ],
        [PathElement.Themes] =
        [
            "Designer~Organisation",
            "Designer?Learner~Organisation",
            "Learner~Designer",
            "Learner",
        ],
        [PathElement.GoalsAndPlan] =
        [
            "Learner+Designer+LearningGuide",
            "Learner?Designer?Manager?LearningGuide?Coach",
            "Learner~Designer~LearningGuide~Manager~Mentor",
            "Learner",
        ],
        [PathElement.Pace] =
        [
            "Designer+Organisation",
            "Designer+Organisation?Learner",
            "Learner~Manager~LearningGuide~Mentor",
            "Learner",
        ],
        [PathElement.WorkForms] =
        [
            "Designer",
            "Designer+Learner",
            "Learner~Coach~LearningGuide~Manager~Designer~Buddy",
            "Learner",
        ],
        [PathElement.HelpAndMaterials] =
        [
            "Designer~Organisation",
            "Designer?Learner~Organisation",
            "Learner",
            "Learner",
        ],
        [PathElement.Mentor] = ["Learner", "Learner~Designer~Manager", "Learner", "Learner"],
        [PathElement.Talks] =
        [
            "Designer?Learner?Manager?Peer?Buddy",
            "Learner?Manager?Peer?Buddy",
            "Learner~Manager~Peer~Buddy",
            "Learner",
        ],
        [PathElement.LearningGuide] =
        [
            "Designer+LearningGuide",
            "Designer+LearningGuide",
            "Designer+LearningGuide",
            "Learner~LearningGuide",
        ],
        [PathElement.LearningGroups] = ["Designer", "Designer~Learner", "Learner", "Learner"],
        [PathElement.Coach] = ["Designer", "Designer~Learner", "Learner~Coach", "Learner~Coach"],
    };

    public static TheoryData<string, int> Cells()
    {
        var cells = new TheoryData<string, int>();
        foreach (var element in Enum.GetNames<PathElement>())
            for (var level = 1; level <= 4; level++)
                cells.Add(element, level);
        return cells;
    }

    [Theory, MemberData(nameof(Cells))]
    public void Every_cell_says_what_the_table_says(string element, int level)
    {
        var right = Rights.Of((GuidanceLevel)level, Enum.Parse<PathElement>(element));

        Written(right).ShouldBe(Table[Enum.Parse<PathElement>(element)][level - 1]);
    }

    [Theory, MemberData(nameof(Cells))]
    public void Only_who_decides_may_change_it_and_only_who_is_involved_may_propose(
        string element,
        int level
    )
    {
        var (asked, at) = (Enum.Parse<PathElement>(element), (GuidanceLevel)level);
        var right = Rights.Of(at, asked);
        foreach (var party in Enum.GetValues<Party>())
        {
            (Rights.Check(at, asked, [party]) is null).ShouldBe(right.Deciders.Contains(party));
            (Rights.CheckProposal(at, asked, [party]) is null).ShouldBe(
                right.Involved.Contains(party)
            );
        }
    }

    [Theory, MemberData(nameof(Cells))]
    public void A_refusal_says_in_words_who_decides(string element, int level)
    {
        var deciders = Rights.Of((GuidanceLevel)level, Enum.Parse<PathElement>(element)).Deciders;
        var words = app.Services.GetRequiredService<RefusalText>();

        words.Of(DecidingRefusals.DecidedBy(deciders)).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Taking_part_and_the_route_are_the_learners_at_every_level()
    {
        foreach (var level in Enum.GetValues<GuidanceLevel>())
        foreach (var element in new[] { PathElement.TakingPart, PathElement.Route })
        {
            Rights.Check(level, element, Parties.Learner).ShouldBeNull();
            Rights
                .CheckProposal(level, element, Parties.Coach)!
                .Kind.ShouldBe(RefusalKind.Forbidden);
        }
    }

    [Fact]
    public void A_participant_at_level_1_cannot_change_the_themes_and_a_designer_at_level_3_not_the_pace()
    {
        Rights
            .Check(GuidanceLevel.Directing, PathElement.Themes, Parties.Learner)!
            .Code.ShouldBe("deciding.designer");
        Rights
            .Check(GuidanceLevel.Coaching, PathElement.Pace, Parties.Coach)!
            .Code.ShouldBe("deciding.learner");
    }

    private static string Written(DecisionRight right) =>
        $"{right.Decides}"
        + string.Concat((right.Together ?? []).Select(party => $"+{party}"))
        + string.Concat((right.Consulted ?? []).Select(party => $"?{party}"))
        + string.Concat((right.May ?? []).Select(party => $"~{party}"));
}
