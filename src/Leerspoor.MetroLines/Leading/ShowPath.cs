using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Leading;

/// <summary>A company path for whoever works on it.</summary>
internal sealed class ShowPath(PathAccess access, ReadFacts facts)
{
    public sealed record View(ReadFacts.Held Held, bool Leads);

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        CompanyPathId id,
        CancellationToken ct
    ) =>
        await access.FindAsync(actor, id, ct) is { } path
            ? new View(await facts.OfAsync(path, ct), PathAccess.Leads(actor, path))
            : PathRefusals.Unknown;
}
