using Leerspoor.ActionScans.Contract;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Instruments;

/// <summary>What an instrument says, in the order in which it is talked about.</summary>
internal sealed record InstrumentContent(IReadOnlyList<Factor> Factors)
{
    public static readonly InstrumentContent Empty = new([]);

    /// <summary>Null when no factor has this key.</summary>
    public Factor? Find(string key) =>
        Factors.FirstOrDefault(factor => string.Equals(factor.Key, key, StringComparison.Ordinal));
}

/// <summary>A success factor of a scan, or a theme of a survey.</summary>
/// <param name="Key">Stable over versions; notes, marks and levels are kept under it.</param>
/// <param name="Name">A few words.</param>
/// <param name="Definition">What is meant, in one or two sentences.</param>
/// <param name="MainQuestion">The question that the level answers.</param>
/// <param name="SubQuestions">Told apart by their place, which never changes within a version.</param>
/// <param name="Levels">Three descriptions: <see cref="MaturityLevel.Starting"/> first.</param>
internal sealed record Factor(
    string Key,
    LocalText Name,
    LocalText Definition,
    LocalText MainQuestion,
    IReadOnlyList<LocalText> SubQuestions,
    IReadOnlyList<LocalText> Levels
)
{
    public const int LevelCount = 3;
    public const int NameMaxLength = 60;
    public const int SentenceMaxLength = 400;
    public const int MaxSubQuestions = 12;

    public LocalText Level(MaturityLevel level) => Levels[(int)level - 1];
}
