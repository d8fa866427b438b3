using Leerspoor.ActionScans.Contract;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Instruments;

/// <summary>What an instrument says, in the order in which it is talked about.</summary>
internal sealed record InstrumentContent(IReadOnlyList<Factor> Factors)
{
    public const int MaxFactors = 20;

    public static readonly InstrumentContent Empty = new([]);

    /// <summary>Null when no factor has this key.</summary>
    public Factor? Find(string key) => Factors.FirstOrDefault(factor => Same(factor, key));

    /// <summary>With this factor in the place of the one with its key, or else at the end.</summary>
    public InstrumentContent With(Factor changed) =>
        Find(changed.Key) is null
            ? new([.. Factors, changed])
            : new([.. Factors.Select(factor => Same(factor, changed.Key) ? changed : factor)]);

    public InstrumentContent Without(Factor gone) =>
        new([.. Factors.Where(factor => !Same(factor, gone.Key))]);

    /// <summary>One place up (-1) or down (1); at the edge it stays.</summary>
    public InstrumentContent Moved(Factor moved, int by)
    {
        var factors = Factors.ToList();
        var from = factors.FindIndex(factor => Same(factor, moved.Key));
        var to = Math.Clamp(from + by, 0, factors.Count - 1);
        (factors[from], factors[to]) = (factors[to], factors[from]);
        return new(factors);
    }

    private static bool Same(Factor factor, string key) =>
        string.Equals(factor.Key, key, StringComparison.Ordinal);
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
