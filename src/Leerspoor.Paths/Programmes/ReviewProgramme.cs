using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Programmes.Sections;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Programmes;

/// <summary>What putting a draft into use would change, and what still stands in its way.</summary>
internal sealed class ReviewProgramme(
    ShowProgramme show,
    ProgrammeShelf shelf,
    FrameworkCatalogue frameworks
)
{
    /// <param name="Shown">The draft.</param>
    /// <param name="General">Name, explanation or numbers changed.</param>
    /// <param name="Lists">The lists that changed.</param>
    /// <param name="Wrong">Why it cannot be put into use yet.</param>
    public sealed record View(
        ShowProgramme.View Shown,
        bool General,
        IReadOnlyList<SectionChanges> Lists,
        IReadOnlyList<Refusal> Wrong
    )
    {
        public bool None => !General && Lists.Count == 0;
    }

    public async Task<Outcome<View>> HandleAsync(Actor actor, ProgrammeId id, CancellationToken ct)
    {
        if ((await show.DraftAsync(actor, id, ct)).Refused(out var refusal, out var shown))
            return refusal;

        var now = shown.Definition;
        var was = await shelf.CurrentAsync(now.Key, ct);
        return new View(
            shown,
            was is not null && !SameGeneral(was, now),
            was is null
                ? []
                :
                [
                    .. ProgrammeSections
                        .All.Select(section => SectionChanges.Between(section, was, now))
                        .Where(changes => !changes.None),
                ],
            PublishProgramme.Gone(now, await frameworks.CurrentAsync(now.Framework, ct))
        );
    }

    private static bool SameGeneral(ProgrammeDefinition was, ProgrammeDefinition now) =>
        was.Participant.ReadAs(now.Participant)
        && was.MaxIndicatorsAtStart == now.MaxIndicatorsAtStart
        && was.Evaluation.EveryWeeks == now.Evaluation.EveryWeeks;
}

/// <summary>What differs in one list between two versions.</summary>
internal sealed record SectionChanges(
    Section Section,
    IReadOnlyList<SectionEntry> Added,
    IReadOnlyList<SectionEntry> Removed,
    IReadOnlyList<SectionEntry> Changed,
    bool Reordered
)
{
    public bool None => Added.Count + Removed.Count + Changed.Count == 0 && !Reordered;

    public static SectionChanges Between(
        Section section,
        ProgrammeDefinition was,
        ProgrammeDefinition now
    )
    {
        var (old, next) = (section.Entries(was), section.Entries(now));
        return new(
            section,
            [.. next.ExceptBy(old.Select(entry => entry.Key), entry => entry.Key)],
            [.. old.ExceptBy(next.Select(entry => entry.Key), entry => entry.Key)],
            [
                .. next.Where(entry =>
                    section.Find(was, entry.Key) is { } before && !before.ReadsAs(entry)
                ),
            ],
            !Shared(old, next).SequenceEqual(Shared(next, old), StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Shared(
        IReadOnlyList<SectionEntry> these,
        IReadOnlyList<SectionEntry> those
    ) => these.Select(entry => entry.Key).Where(key => those.Any(other => other.Key == key));
}
