using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Paths.Programmes.Sections;

/// <summary>Moves an entry of a list one place up or down, where it may stand there.</summary>
internal sealed class MoveEntry(ProgrammeDrafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ProgrammeId id,
        string? slug,
        string? key,
        string? shift,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, id, ct)).Refused(out var refusal, out var programme))
            return refusal;
        var old = programme.Definition;
        if (
            ProgrammeSections.Find(slug) is not { } section
            || section.Find(old, key) is not { Anchored: false } entry
            || Shifts.Read(shift) is not { } way
        )
            return ProgrammeRefusals.Unknown;

        return MayMove(section, old, entry, way)
            ? await drafts.SaveAsync(
                actor,
                programme,
                section.Arrange(old, Order(section, old, entry, way)),
                ct
            )
            : new Done();
    }

    /// <summary>Whether it would come to stand somewhere else.</summary>
    public static bool MayMove(
        Section section,
        ProgrammeDefinition programme,
        SectionEntry entry,
        Shift way
    )
    {
        var order = Order(section, programme, entry, way);
        return section.Fits(order)
            && !section
                .Entries(section.Arrange(programme, order))
                .Select(other => other.Key)
                .SequenceEqual(section.Entries(programme).Select(other => other.Key));
    }

    private static IReadOnlyList<string> Order(
        Section section,
        ProgrammeDefinition programme,
        SectionEntry entry,
        Shift way
    )
    {
        string[] keys = [.. section.Entries(programme).Select(other => other.Key)];
        return keys.Shifted(Array.IndexOf(keys, entry.Key), way);
    }
}
