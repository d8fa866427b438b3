using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Mapping;

internal readonly record struct SkillsMappingId(Guid Value) : ITypedId<SkillsMappingId>
{
    public static SkillsMappingId New() => new(Guid.CreateVersion7());

    public static SkillsMappingId From(Guid value) => new(value);
}

/// <summary>A skills mapping of a branch or a company.</summary>
internal sealed class SkillsMapping : IRegional
{
    public const int TitleMaxLength = 120;

    private SkillsMapping() { } // EF Core

    public SkillsMappingId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string Title { get; private init; } = "";
    public PersonId By { get; private init; }
    public DateTimeOffset BegunAt { get; private init; }

    /// <summary>A <see cref="MappingContent"/> as JSON.</summary>
    public string Stored { get; private set; } = "";

    /// <summary>Goes up with every save, so that two who write at once do not wipe each other's levels.</summary>
    public int Edition { get; private set; }

    public MappingContent Content => MappingContent.Read(Stored);

    public static SkillsMapping Begun(
        string title,
        MappingContent content,
        PersonId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = SkillsMappingId.New(),
            Title = title,
            By = by,
            BegunAt = now,
            Stored = content.Stored,
            Edition = 1,
        };

    public void Write(MappingContent content) => (Stored, Edition) = (content.Stored, Edition + 1);
}
