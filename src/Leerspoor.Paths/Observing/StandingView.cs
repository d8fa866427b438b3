using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Programmes;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>Where one indicator stands, ready to be put into words.</summary>
/// <param name="Level">The level that must be shown.</param>
/// <param name="Verdict">What the rule says.</param>
/// <param name="Needs">What "shown" asks.</param>
/// <param name="Names">Names of observers.</param>
/// <param name="Situations">Names of situations.</param>
internal sealed record StandingView(
    DevelopmentLevel Level,
    ShownVerdict Verdict,
    ShownNeeds Needs,
    IReadOnlyDictionary<PersonId, string> Names,
    IReadOnlyDictionary<SituationId, LocalText> Situations
)
{
    public IEnumerable<string> SeenIn =>
        Verdict.Situations.Select(id => Situations.GetValueOrDefault(id)?.In() ?? "?");

    public string NameOf(PersonId? observer) =>
        observer is { } known ? Names.GetValueOrDefault(known, "?") : "?";
}
