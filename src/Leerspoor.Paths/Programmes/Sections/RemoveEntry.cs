using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;

namespace Leerspoor.Paths.Programmes.Sections;

/// <summary>Takes an entry out of a list of a draft. Whoever is on the way in an earlier version goes on with it.</summary>
internal sealed class RemoveEntry(ProgrammeDrafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ProgrammeId id,
        string? slug,
        string? key,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, id, ct)).Refused(out var refusal, out var programme))
            return refusal;
        var old = programme.Definition;
        if (
            ProgrammeSections.Find(slug) is not { } section
            || section.Find(old, key) is not { } entry
        )
            return ProgrammeRefusals.Unknown;
        if (entry.Stays)
            return ProgrammeRefusals.EntryStays;

        string[] left =
        [
            .. section.Entries(old).Select(other => other.Key).Where(other => other != key),
        ];
        if (left.Length == 0)
            return ProgrammeRefusals.LastEntry;

        var changed = section.Arrange(old, left);
        return section.Check(changed) is { } wrong
            ? wrong
            : await drafts.SaveAsync(actor, programme, changed, ct);
    }
}
