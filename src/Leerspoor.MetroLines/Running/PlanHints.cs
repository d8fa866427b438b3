using Leerspoor.People.Contract;

namespace Leerspoor.MetroLines.Running;

/// <summary>What to look at again in a plan: hints, no mistakes. Pure. Each code has a text <c>Hint.{Code}</c>.</summary>
internal static class PlanHints
{
    public const int DaysOfNotice = 7;

    /// <param name="of">The meeting that is looked at.</param>
    /// <param name="all">Every meeting of the region around it, itself included.</param>
    /// <param name="station">What is given there, or null.</param>
    /// <param name="now">To see whether there is still time to announce it.</param>
    public static IReadOnlyList<Hint> Of(
        Meeting of,
        IEnumerable<Meeting> all,
        Station? station,
        DateTimeOffset now
    ) =>
        [
            .. Clashes(of, [.. all.Where(other => other.Id != of.Id && Overlaps(of, other))]),
            .. Gaps(of, station, now),
        ];

    private static IEnumerable<Hint> Clashes(Meeting of, List<Meeting> others)
    {
        if (others.Find(other => Same(of.Room, other.Room)) is { } room)
            yield return new("Room", room.Title);
        if (others.Find(other => Same(of.Trainer, other.Trainer)) is { } trainer)
            yield return new("Trainer", trainer.Title);
        if (others.Find(other => other.RunId == of.RunId) is { } group)
            yield return new("Group", group.Title);
    }

    private static IEnumerable<Hint> Gaps(Meeting of, Station? station, DateTimeOffset now)
    {
        if (of.Room.Length == 0)
            yield return new("NoRoom", "");
        if (of.Trainer.Length == 0)
            yield return new("NoTrainer", "");
        if (station?.Hours is { } hours && (decimal)(of.EndsAt - of.StartsAt).TotalHours < hours)
            yield return new("Short", MapPicture.Number(hours));
        if (LocalDay.Local(of.StartsAt).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            yield return new("Weekend", "");
        if (of.AnnouncedAt is null && of.StartsAt > now && of.StartsAt < now.AddDays(DaysOfNotice))
            yield return new("Soon", "");
    }

    private static bool Overlaps(Meeting one, Meeting other) =>
        one.StartsAt < other.EndsAt && other.StartsAt < one.EndsAt;

    private static bool Same(string one, string other) =>
        one.Length > 0 && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    internal sealed record Hint(string Code, string About);
}
