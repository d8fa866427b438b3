using System.Text.Json;
using Leerspoor.Paths.Programmes;

namespace Leerspoor.Paths.Observing.Telling;

/// <summary>What invented observers and participants wrote; the shape of the two demo files.</summary>
internal sealed record DemoWords(ObservationWords Observations, ReflectionWords Reflections)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<DemoWords> ReadAsync(CancellationToken ct) =>
        new(
            await ContentFile.ReadAsync<ObservationWords>("demo-observations.json", Json, ct),
            await ContentFile.ReadAsync<ReflectionWords>("demo-reflections.json", Json, ct)
        );

    /// <summary>A note that fits, or nothing: not everybody writes each time.</summary>
    public string NoteOn(string indicator, ObservedOutcome outcome, Random random)
    {
        if (outcome is ObservedOutcome.InDoubt)
            return Pick(Observations.InDoubt, random);
        if (random.Next(3) == 0)
            return "";
        var words = Observations.ByIndicator.FirstOrDefault(words => words.Indicator == indicator);
        return outcome switch
            {
                ObservedOutcome.SeenAlone => words?.SeenAlone,
                ObservedOutcome.SeenWithHelp => words?.SeenWithHelp,
                _ => words?.NotYet,
            } ?? "";
    }

    public static T Pick<T>(IReadOnlyList<T> some, Random random) => some[random.Next(some.Count)];
}

internal sealed record ObservationWords(
    IReadOnlyList<IndicatorWords> ByIndicator,
    IReadOnlyList<string> InDoubt
);

internal sealed record IndicatorWords(
    string Indicator,
    string SeenAlone,
    string SeenWithHelp,
    string NotYet
);

internal sealed record ReflectionWords(
    IReadOnlyList<string> Reflections,
    IReadOnlyList<string> Agreements,
    IReadOnlyList<string> GoesWell,
    IReadOnlyList<string> StillToLearn,
    IReadOnlyList<string> Decisions,
    IReadOnlyList<string> OwnWords,
    IReadOnlyList<string> Guests
);
