using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills;

/// <summary>One competence language of a region; what it says stands in its versions.</summary>
internal sealed class Framework : IRegional
{
    public const int KeyMaxLength = 60;

    private Framework() { } // EF Core

    public FrameworkId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string Key { get; private init; } = "";
    public LocalText Name { get; private init; } = new("");
    public LocalText Description { get; private init; } = new("");

    public static Framework Named(string key, LocalText name, LocalText description) =>
        new()
        {
            Id = FrameworkId.New(),
            Key = key,
            Name = name,
            Description = description,
        };
}
