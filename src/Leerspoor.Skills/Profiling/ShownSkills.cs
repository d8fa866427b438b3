using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Crosswalking;

namespace Leerspoor.Skills.Profiling;

/// <summary>What somebody showed, by the address of the skill, and what they thereby show in other frameworks.</summary>
internal sealed class ShownSkills
{
    private readonly Dictionary<string, ShownSkill> own;
    private readonly IReadOnlyDictionary<string, string> reached;

    public ShownSkills(IEnumerable<ShownSkill> shown, CrosswalkMap crosswalks)
    {
        own = shown.ToDictionary(skill => skill.Key, StringComparer.Ordinal);
        // the highest first, so that of two that show the same the higher counts
        reached = crosswalks.Reach(
            own.Values.OrderByDescending(skill => skill.Level).Select(skill => skill.Key)
        );
    }

    /// <summary>By label.</summary>
    public IReadOnlyList<ShownSkill> Own =>
        [.. own.Values.OrderBy(skill => skill.Label, StringComparer.CurrentCulture)];

    /// <summary>Every address that counts as shown.</summary>
    public IEnumerable<string> Addresses => reached.Keys;

    /// <summary>What shows the skill at this address: itself, an equal one, or a narrower one; null when nothing does.</summary>
    public ShownSkill? Find(string address) =>
        reached.TryGetValue(address, out var by) ? own[by] : null;
}

/// <summary>One skill with the evidence for it.</summary>
/// <param name="Key">Its address.</param>
/// <param name="Label">In the language of the page where there is one.</param>
/// <param name="Picture">Key of a picture; null for a skill of a graph.</param>
/// <param name="Level">1 to 5: the highest that was shown.</param>
/// <param name="Pieces">The newest first.</param>
internal sealed record ShownSkill(
    string Key,
    string Label,
    string? Picture,
    int Level,
    IReadOnlyList<Piece> Pieces
)
{
    public DateTimeOffset Newest => Pieces[0].SeenAt;
}

/// <summary>One piece of evidence.</summary>
internal sealed record Piece(
    EvidenceKind Kind,
    int Level,
    DevelopmentLevel? Step,
    string Situation,
    string SeenBy,
    DateTimeOffset SeenAt
);
