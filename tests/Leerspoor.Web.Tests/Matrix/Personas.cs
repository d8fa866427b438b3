namespace Leerspoor.Web.Tests.Matrix;

/// <summary>Everybody who tries every endpoint. "own" has the participant of the matrix in the caseload; "far" lives in another region.</summary>
internal static class Personas
{
    public const string Anonymous = "anonymous";
    public const string Key = "key";

    private static readonly string[] SignedIn =
    [
        "participant",
        "other-participant",
        "own-coach",
        "own-supervisor",
        "own-teacher",
        "other-coach",
        "other-supervisor",
        "elsewhere-coach",
        "designer",
        "administrator",
        "moderator",
        "note-taker",
        "broker",
        "far-participant",
        "far-coach",
        "far-supervisor",
        "far-teacher",
        "far-designer",
        "far-administrator",
        "far-moderator",
        "far-broker",
    ];

    public static IReadOnlyList<string> All { get; } = [Anonymous, Key, .. SignedIn];

    /// <summary>Who has nothing to do with the participant, and may see nothing of them anywhere.</summary>
    public static IReadOnlyList<string> Strangers { get; } =
    [
        .. SignedIn.Where(name =>
            name.StartsWith("far-", StringComparison.Ordinal)
            || name.StartsWith("other-", StringComparison.Ordinal)
            || name.StartsWith("elsewhere-", StringComparison.Ordinal)
        ),
    ];

    /// <summary>The persons that a word of the table stands for.</summary>
    public static IEnumerable<string> Named(string word) =>
        word switch
        {
            "nobody" => [],
            "anyone" => All,
            "signed-in" => SignedIn,
            "here" => SignedIn.Where(name => !name.StartsWith("far-", StringComparison.Ordinal)),
            "staff-here" => Named("here")
                .Where(name =>
                    name is not ("moderator" or "note-taker" or "broker")
                    && !name.EndsWith("participant", StringComparison.Ordinal)
                ),
            "started" => ["participant", "other-participant"],
            "participants" => ["participant", "other-participant", "far-participant"],
            "coaches" => ["own-coach", "other-coach", "elsewhere-coach", "far-coach"],
            "supervisors" => ["own-supervisor", "other-supervisor", "far-supervisor"],
            "teachers" => ["own-teacher", "far-teacher"],
            "designers" => ["designer", "far-designer"],
            "administrators" => ["administrator", "far-administrator"],
            "moderators" => ["moderator", "note-taker", "far-moderator"],
            "brokers" => ["broker", "far-broker"],
            "caretakers" => ["own-coach", "own-supervisor"],
            _ when All.Contains(word, StringComparer.Ordinal) => [word],
            _ => throw new ArgumentException($"Nobody is called '{word}'.", nameof(word)),
        };
}
