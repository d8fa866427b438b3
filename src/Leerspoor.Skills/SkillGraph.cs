using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills;

/// <summary>What a version of a graph framework says of itself, and how much of it there is.</summary>
internal sealed class SkillGraph : IRegional
{
    private SkillGraph() { } // EF Core

    public FrameworkVersionId VersionId { get; private init; }
    public RegionId RegionId { get; private init; }
    public string Format { get; private init; } = "";
    public string Title { get; private init; } = "";
    public string Language { get; private init; } = "";
    public string Fields { get; private init; } = "";
    public int Skills { get; private init; }
    public int Relations { get; private init; }

    public static SkillGraph Of(
        FrameworkVersionId version,
        Exchanging.FrameworkGraph graph,
        string fields
    ) =>
        new()
        {
            VersionId = version,
            Format = graph.Format,
            Title = graph.Title,
            Language = graph.Language,
            Fields = fields,
            Skills = graph.Nodes.Count,
            Relations = graph.Links.Count,
        };
}
