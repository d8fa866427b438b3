using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills;

/// <summary>From one node of a graph to another; an end outside the framework is known by its key alone.</summary>
internal sealed class SkillRelation : IRegional
{
    private SkillRelation() { } // EF Core

    public FrameworkVersionId VersionId { get; private init; }

    /// <summary>Its place in the source, from zero.</summary>
    public int Number { get; private init; }
    public RegionId RegionId { get; private init; }
    public string Kind { get; private init; } = "";
    public int? From { get; private init; }
    public int? To { get; private init; }

    /// <summary>Set when <see cref="From"/> is not.</summary>
    public string? FromKey { get; private init; }

    /// <summary>Set when <see cref="To"/> is not.</summary>
    public string? ToKey { get; private init; }
    public string Fields { get; private init; } = "";

    public static SkillRelation Read(
        FrameworkVersionId version,
        int number,
        string kind,
        (int? Number, string Key) from,
        (int? Number, string Key) to,
        string fields
    ) =>
        new()
        {
            VersionId = version,
            Number = number,
            Kind = kind,
            From = from.Number,
            To = to.Number,
            FromKey = from.Number is null ? from.Key : null,
            ToKey = to.Number is null ? to.Key : null,
            Fields = fields,
        };
}
