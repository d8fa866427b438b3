using System.Text.Json;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Skills;

internal readonly record struct SkillProfileId(Guid Value) : ITypedId<SkillProfileId>
{
    public static SkillProfileId New() => new(Guid.CreateVersion7());

    public static SkillProfileId From(Guid value) => new(value);
}

/// <summary>Which skills a role, a job or a task asks, and at which level.</summary>
internal sealed class SkillProfile : IRegional
{
    public const int TitleMaxLength = 120;
    public const int DescriptionMaxLength = 600;
    public const int MostNeeds = 100;

    private SkillProfile() { } // EF Core

    public SkillProfileId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string Title { get; private set; } = "";
    public string Description { get; private set; } = "";
    public PersonId By { get; private init; }
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>A list of <see cref="Need"/> as JSON.</summary>
    public string Stored { get; private set; } = "[]";

    public IReadOnlyList<Need> Needs =>
        JsonSerializer.Deserialize<List<Need>>(Stored, JsonSerializerOptions.Web)!;

    public static SkillProfile Made(
        string title,
        string description,
        IReadOnlyList<Need> needs,
        PersonId by,
        DateTimeOffset now
    )
    {
        var profile = new SkillProfile
        {
            Id = SkillProfileId.New(),
            By = by,
            MadeAt = now,
        };
        profile.Describe(title, description);
        profile.Ask(needs);
        return profile;
    }

    public void Describe(string title, string description) =>
        (Title, Description) = (title, description);

    public void Ask(IReadOnlyList<Need> needs) =>
        Stored = JsonSerializer.Serialize(needs, JsonSerializerOptions.Web);
}

/// <summary>One skill that is asked.</summary>
/// <param name="Key">Its address.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Level">1 to 5.</param>
/// <param name="IsEssential">Nobody does this work without it.</param>
internal sealed record Need(string Key, string Label, int Level, bool IsEssential);
