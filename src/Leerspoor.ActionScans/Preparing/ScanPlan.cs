using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.ActionScans.Preparing;

/// <summary>When, where, how long and with which note-taker, as typed.</summary>
internal sealed class ScanPlan
{
    public string? Day { get; set; }
    public string? Time { get; set; } = "13:30";
    public string? Place { get; set; }
    public string? Minutes { get; set; } = "120";

    /// <summary>Id of a person, or empty when the moderator writes too.</summary>
    public string? NoteTaker { get; set; }

    public static ScanPlan Of(ActionScan scan)
    {
        var at = LocalDay.Local(scan.PlannedAt);
        return new()
        {
            Day = at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Time = at.ToString("HH:mm", CultureInfo.InvariantCulture),
            Place = scan.Place,
            Minutes = scan.Minutes.ToString(CultureInfo.InvariantCulture),
            NoteTaker = scan.NoteTakerId?.Value.ToString() ?? "",
        };
    }

    /// <summary>Puts it into the scan, or tells what is wrong.</summary>
    public List<Refusal> Into(
        Action<DateTimeOffset, string, int, PersonId?> arrange,
        IReadOnlyCollection<PersonId> noteTakers
    )
    {
        var refusals = new List<Refusal>();
        if (!Typed.TryDay(Day, out var day))
            refusals.Add(ScanRefusals.DayWrong);
        if (!Typed.TryTime(Time, out var time))
            refusals.Add(ScanRefusals.TimeWrong);
        refusals.AddRange(Typed.Length(Place, ActionScan.PlaceMaxLength, nameof(Place)));
        if (
            !int.TryParse(Minutes, CultureInfo.InvariantCulture, out var minutes)
            || minutes is < ActionScan.FewestMinutes or > ActionScan.MostMinutes
        )
            refusals.Add(ScanRefusals.MinutesWrong);
        PersonId? writer = Guid.TryParse(NoteTaker, out var id) ? new PersonId(id) : null;
        if (writer is { } person && !noteTakers.Contains(person))
            refusals.Add(ScanRefusals.NoteTakerUnknown);
        if (refusals.Count == 0)
            arrange(Typed.Moment(day, time), Typed.Trimmed(Place), minutes, writer);
        return [.. refusals.Select(refusal => refusal.At($"Plan.{refusal.Field}"))];
    }
}
