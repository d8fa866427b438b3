using Leerspoor.Paths.Observing;
using Leerspoor.Skills.Contract;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Observing;

/// <summary>Every clause of "shown", one sentence each.</summary>
public sealed class ShownRuleTests
{
    [Fact]
    public void Seen_alone_in_two_situations_and_three_weeks_in_a_row_is_shown_since_the_last_of_them()
    {
        var verdict = Story.Shown().Judged();

        verdict.Since.ShouldBe(Story.Moment(3));
        verdict.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_seen_misses_two_situations_and_three_weeks() =>
        new Story()
            .Judged()
            .Missing.ShouldBe([new(MissingKind.Situations, 2), new(MissingKind.Weeks, 3)]);

    [Fact]
    public void One_situation_is_too_few() =>
        new Story()
            .Alone(1, Story.Packing)
            .Alone(2, Story.Packing)
            .Alone(3, Story.Packing)
            .Judged()
            .Missing.ShouldBe([new(MissingKind.Situations, 1)]);

    [Fact]
    public void A_situation_that_is_not_on_the_list_does_not_count() =>
        new Story()
            .Alone(1, Story.Packing)
            .Alone(2, Story.Unlisted)
            .Alone(3, null)
            .Judged()
            .Missing.ShouldBe([new(MissingKind.Situations, 1)]);

    [Fact]
    public void Help_never_counts_as_seen_alone() =>
        new Story()
            .Alone(1, Story.Packing)
            .WithHelp(2, Story.Kitchen)
            .WithHelp(3, Story.Kitchen)
            .Judged()
            .Missing.ShouldBe([new(MissingKind.Situations, 1)]);

    [Fact]
    public void Help_counts_as_a_week_in_which_somebody_looked() =>
        new Story()
            .Alone(1, Story.Packing)
            .WithHelp(2, Story.Kitchen)
            .Alone(3, Story.Kitchen)
            .Judged()
            .IsShown.ShouldBeTrue();

    [Fact]
    public void A_week_without_an_observation_breaks_the_run() =>
        new Story()
            .Alone(1, Story.Packing)
            .Alone(2, Story.Kitchen)
            .Alone(4, Story.Packing)
            .Judged()
            .Missing.ShouldBe([new(MissingKind.Weeks, 1)]);

    [Fact]
    public void An_observation_that_arrives_late_fills_the_gap() =>
        new Story()
            .Alone(1, Story.Packing)
            .Alone(3, Story.Kitchen)
            .Alone(2, Story.Packing)
            .Judged()
            .Since.ShouldBe(Story.Moment(3));

    [Fact]
    public void Several_observations_in_one_week_are_one_week() =>
        new Story()
            .Alone(1, Story.Packing)
            .Alone(1, Story.Kitchen, day: 2)
            .Alone(2, Story.Kitchen)
            .Judged()
            .Weeks.ShouldBe(2);

    [Fact]
    public void Weeks_run_on_over_New_Year() =>
        new Story()
            .At(new(2025, 12, 26, 10, 0, 0, TimeSpan.FromHours(1)), Story.Packing)
            .At(new(2025, 12, 31, 10, 0, 0, TimeSpan.FromHours(1)), Story.Kitchen)
            .At(new(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(1)), Story.Packing)
            .Judged()
            .Weeks.ShouldBe(3);

    [Fact]
    public void A_week_begins_on_Monday_by_the_clock_of_the_Netherlands() =>
        new Story()
            // Sunday 23:30 in UTC is Monday 00:30 at work.
            .At(new(2026, 1, 11, 23, 30, 0, TimeSpan.Zero), Story.Packing)
            .At(new(2026, 1, 12, 10, 0, 0, TimeSpan.Zero), Story.Kitchen)
            .Judged()
            .Weeks.ShouldBe(1);

    [Fact]
    public void What_is_seen_at_a_higher_level_counts_for_a_lower_one() =>
        new Story()
            .Alone(1, Story.Packing, level: DevelopmentLevel.C)
            .Alone(2, Story.Kitchen, level: DevelopmentLevel.C)
            .Alone(3, Story.Packing)
            .Judged()
            .IsShown.ShouldBeTrue();

    [Fact]
    public void What_is_seen_at_a_lower_level_does_not_count_for_a_higher_one() =>
        Story.Shown().Judged(DevelopmentLevel.C).Missing.Count.ShouldBe(2);

    [Fact]
    public void A_later_not_yet_reopens_it()
    {
        var verdict = Story.Shown().NotYet(4).Judged();

        verdict.IsShown.ShouldBeFalse();
        verdict.Missing.ShouldBe([new(MissingKind.Doubt, 1, Story.Henk)]);
    }

    [Fact]
    public void A_later_doubt_reopens_it() =>
        Story.Shown().Doubt(4).Judged().IsShown.ShouldBeFalse();

    [Fact]
    public void The_observer_who_doubted_clears_it_by_seeing_it_alone() =>
        Story.Shown().Doubt(4).Alone(5, Story.Packing).Judged().Since.ShouldBe(Story.Moment(5));

    [Fact]
    public void Another_observer_does_not_clear_it() =>
        Story
            .Shown()
            .Doubt(4)
            .Alone(5, Story.Kitchen, by: Story.Ria)
            .Judged()
            .Doubters.ShouldBe([Story.Henk]);

    [Fact]
    public void Seeing_it_with_help_does_not_clear_it() =>
        Story.Shown().Doubt(4).WithHelp(5, Story.Packing).Judged().IsShown.ShouldBeFalse();

    [Fact]
    public void Seeing_it_alone_at_a_lower_level_does_not_clear_it() =>
        Story
            .Shown()
            .Doubt(4)
            .Alone(5, Story.Packing, level: DevelopmentLevel.A)
            .Judged()
            .IsShown.ShouldBeFalse();

    [Fact]
    public void Two_doubters_must_both_clear_it() =>
        Story
            .Shown()
            .Doubt(4)
            .NotYet(4, by: Story.Ria, day: 2)
            .Alone(5, Story.Packing)
            .Judged()
            .Missing.ShouldBe([new(MissingKind.Doubt, 1, Story.Ria)]);

    [Fact]
    public void A_not_yet_at_a_higher_level_does_not_reopen_a_lower_one() =>
        Story.Shown().NotYet(4, level: DevelopmentLevel.C).Judged().IsShown.ShouldBeTrue();

    [Fact]
    public void A_not_yet_at_a_lower_level_reopens_a_higher_one() =>
        Story.Shown().NotYet(4, level: DevelopmentLevel.A).Judged().IsShown.ShouldBeFalse();

    [Fact]
    public void Who_began_with_not_yet_clears_it_while_it_is_being_learned() =>
        new Story()
            .NotYet(1, day: 0)
            .Alone(2, Story.Packing)
            .Alone(3, Story.Kitchen)
            .Judged()
            .Since.ShouldBe(Story.Moment(3));

    [Fact]
    public void The_highest_level_that_is_shown_is_proposed() =>
        Story.Shown().Proposed().ShouldBe(DevelopmentLevel.B);

    [Fact]
    public void Nothing_is_proposed_before_anything_is_shown() =>
        new Story().Alone(1, Story.Packing).Proposed().ShouldBeNull();
}
