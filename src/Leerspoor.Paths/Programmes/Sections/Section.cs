using System.Text.Json;
using Leerspoor.Kernel;

namespace Leerspoor.Paths.Programmes.Sections;

/// <summary>One list within a programme, as the designer works on it: entries in an order.</summary>
/// <param name="Slug">In addresses and in the keys of texts, say <c>doelgroepen</c>.</param>
/// <param name="Entries">What stands in it now.</param>
/// <param name="Arrange">The same programme with only the entries of these keys, in this order.</param>
internal sealed record Section(
    string Slug,
    Func<ProgrammeDefinition, IReadOnlyList<SectionEntry>> Entries,
    Func<ProgrammeDefinition, IReadOnlyList<string>, ProgrammeDefinition> Arrange
)
{
    /// <summary>False where the program itself knows each entry, so that only the words can change.</summary>
    public bool Grows { get; init; } = true;

    /// <summary>Whether entries may stand in this order.</summary>
    public Func<IReadOnlyList<string>, bool> Fits { get; init; } = _ => true;

    /// <summary>What would be wrong with a programme that this list was changed in, or null.</summary>
    public Func<ProgrammeDefinition, Refusal?> Check { get; init; } = _ => null;

    public SectionEntry? Find(ProgrammeDefinition programme, string? key) =>
        Entries(programme).FirstOrDefault(entry => entry.Key == key);

    public static IReadOnlyList<T> Ordered<T>(
        IReadOnlyList<T> all,
        Func<T, string> key,
        IReadOnlyList<string> order
    ) => [.. order.Join(all, wanted => wanted, key, (_, one) => one)];
}

/// <summary>One entry of a <see cref="Section"/>.</summary>
/// <param name="Key">Stable over versions.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Whole">All of it, to see whether it changed.</param>
internal sealed record SectionEntry(string Key, LocalText Name, object Whole)
{
    public LocalText? Note { get; init; }
    public string? Picture { get; init; }

    /// <summary>The program needs it: it cannot be taken out.</summary>
    public bool Stays { get; init; }

    /// <summary>It keeps its place.</summary>
    public bool Anchored { get; init; }

    // Definitions hold lists, which compare by reference.
    public bool ReadsAs(SectionEntry other) =>
        JsonSerializer.Serialize(Whole, Whole.GetType(), Programme.Json)
        == JsonSerializer.Serialize(other.Whole, other.Whole.GetType(), Programme.Json);
}
