using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills;

/// <summary>A node of a graph framework: a skill, a piece of knowledge, an occupation, a group. Written once with its version, never changed.</summary>
internal sealed class Skill : IRegional
{
    public const int KeyMaxLength = 400;
    public const int KindMaxLength = 200;

    private Skill() { } // EF Core

    public SkillId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public FrameworkVersionId VersionId { get; private init; }

    /// <summary>Its place in the source, from zero; relations name it by this.</summary>
    public int Number { get; private init; }
    public string Key { get; private init; } = "";
    public string Kind { get; private init; } = "";
    public string Label { get; private init; } = "";

    /// <summary>Everything else that the source says, as JSON; see <see cref="Storing.FieldText"/>.</summary>
    public string Fields { get; private init; } = "";

    public static Skill Read(
        FrameworkVersionId version,
        int number,
        string key,
        string kind,
        string label,
        string fields
    ) =>
        new()
        {
            Id = SkillId.New(),
            VersionId = version,
            Number = number,
            Key = key,
            Kind = kind,
            Label = label,
            Fields = fields,
        };
}
