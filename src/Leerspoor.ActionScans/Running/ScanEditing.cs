using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Running;

/// <summary>Does one operation to what was loaded of a session. Texts are merged; the rest takes the last value.</summary>
internal sealed class ScanEditing(
    ActionScan scan,
    IReadOnlyDictionary<string, ScanFactor> factors,
    Dictionary<ActionPointId, ActionPoint> points,
    Action<ActionPoint> add,
    DateTimeOffset now
)
{
    private readonly ScanState before = ScanState.Of(scan, factors.Values, points.Values);

    public bool IsOpen => scan.IsOpen;

    public Refusal? Apply(ScanOperation operation)
    {
        if (operation.Field is ScanFields.Current)
            return Turn(operation.Text ?? "");
        if (operation.Field is ScanFields.StillOpen)
        {
            scan.WriteStillOpen(Merge(scan.StillOpen, operation));
            return null;
        }

        if (operation.Factor is null || !factors.TryGetValue(operation.Factor, out var factor))
            return ScanRefusals.OperationUnknown;
        factor.Reach(scan.Version);
        return operation.Action is { } point
            ? Apply(factor, new ActionPointId(point), operation)
            : Apply(factor, operation);
    }

    /// <summary>What whoever sent these is told; with what others sent meanwhile.</summary>
    public Edited Answer(IReadOnlyList<ScanOperation> operations, DateTimeOffset saved) =>
        new(
            scan.Version,
            Edited.Time(saved),
            [
                .. operations
                    .Select(operation => (operation.Id, Text: TextOf(operation)))
                    .Where(pair => pair.Text is not null)
                    .Select(pair => new EditedText(pair.Id, pair.Text!)),
            ]
        );

    /// <summary>What changed with this version, for the screens that follow.</summary>
    public ScanState Changed() =>
        ScanState.Of(
            scan,
            factors.Values.Where(factor => factor.Version == scan.Version),
            points.Values
        );

    /// <summary>The same for another node, which knows what stood there before.</summary>
    public ScanNotice Notice() => ScanNotice.Of(before, Changed());

    private string? TextOf(ScanOperation operation)
    {
        if (operation.Field is ScanFields.StillOpen)
            return scan.StillOpen;
        var factor = factors.GetValueOrDefault(operation.Factor ?? "");
        var point = points.GetValueOrDefault(new ActionPointId(operation.Action ?? default));
        return operation.Field switch
        {
            ScanFields.Notes => factor?.Notes,
            ScanFields.First => factor?.FirstView,
            ScanFields.Second => factor?.SecondView,
            ScanFields.What => point?.What,
            ScanFields.Who => point?.Who,
            _ => null,
        };
    }

    private static Refusal? Apply(ScanFactor factor, ScanOperation operation)
    {
        switch (operation.Field)
        {
            case ScanFields.Notes:
                factor.Write(Merge(factor.Notes, operation));
                return null;
            case ScanFields.First:
                factor.View(true, Merge(factor.FirstView, operation), factor.FirstLevel);
                return null;
            case ScanFields.Second:
                factor.View(false, Merge(factor.SecondView, operation), factor.SecondLevel);
                return null;
            case ScanFields.Tick when operation.Number is >= 0 and < 31:
                factor.Tick(operation.Number.Value, operation.Text == ScanFields.On);
                return null;
            default:
                return Judge(factor, operation);
        }
    }

    private static Refusal? Judge(ScanFactor factor, ScanOperation operation)
    {
        if (operation is { Field: ScanFields.Level, Text: ScanFields.NotAgreed })
        {
            factor.Disagree();
            return null;
        }

        if (!MaturityWord.TryParse(operation.Text, out var level))
            return ScanRefusals.OperationUnknown;
        switch (operation.Field)
        {
            case ScanFields.Level:
                factor.Agree(level);
                return null;
            case ScanFields.FirstLevel:
                factor.View(true, factor.FirstView, level);
                return null;
            case ScanFields.SecondLevel:
                factor.View(false, factor.SecondView, level);
                return null;
            default:
                return ScanRefusals.OperationUnknown;
        }
    }

    private Refusal? Apply(ScanFactor factor, ActionPointId id, ScanOperation operation)
    {
        if (!points.TryGetValue(id, out var point))
            add(points[id] = point = ActionPoint.Agreed(id, scan, factor.Key, now));
        point.Reach(scan.Version);
        switch (operation.Field)
        {
            case ScanFields.What:
                point.Write(Merge(point.What, operation), point.Who, point.ByWhen);
                return null;
            case ScanFields.Who:
                point.Write(point.What, Merge(point.Who, operation), point.ByWhen);
                return null;
            case ScanFields.When when string.IsNullOrWhiteSpace(operation.Text):
                point.Write(point.What, point.Who, null);
                return null;
            case ScanFields.When when TryParse(operation.Text, out var day):
                point.Write(point.What, point.Who, day);
                return null;
            case ScanFields.Remove:
                point.Remove(now);
                return null;
            default:
                return ScanRefusals.OperationUnknown;
        }
    }

    private Refusal? Turn(string key)
    {
        if (key.Length > 0 && !factors.ContainsKey(key))
            return ScanRefusals.OperationUnknown;
        if (key == scan.CurrentKey)
            return null;
        if (factors.TryGetValue(scan.CurrentKey, out var left) && scan.CurrentSince is { } since)
        {
            left.Spend(now - since);
            left.Reach(scan.Version);
        }

        scan.Turn(key, now);
        return null;
    }

    private static bool TryParse(string? typed, out DateOnly day) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out day);

    private static string Merge(string saved, ScanOperation operation) =>
        TextMerge.Of(Lines(operation.Base), saved, Lines(operation.Text));

    // A form sends line ends as two characters, a script as one.
    private static string Lines(string? text) =>
        (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
}
