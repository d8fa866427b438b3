using Leerspoor.ActionScans.Contract;

namespace Leerspoor.ActionScans.Running;

/// <summary>Levels as they stand in forms and messages.</summary>
internal static class MaturityWord
{
    public static string Of(MaturityLevel? level) =>
        level switch
        {
            MaturityLevel.Starting => "starting",
            MaturityLevel.Advanced => "advanced",
            MaturityLevel.Mature => "mature",
            _ => "",
        };

    public static string Of(ScanFactor factor) =>
        factor.NotAgreed ? ScanFields.NotAgreed : Of(factor.Level);

    /// <summary>Empty is no level; anything else that is no level is refused.</summary>
    public static bool TryParse(string? word, out MaturityLevel? level)
    {
        level = word switch
        {
            "starting" => MaturityLevel.Starting,
            "advanced" => MaturityLevel.Advanced,
            "mature" => MaturityLevel.Mature,
            _ => null,
        };
        return level is not null || string.IsNullOrEmpty(word);
    }
}
