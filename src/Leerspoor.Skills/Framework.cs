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

    public FrameworkForm Form { get; private init; }

    public static Framework Keyed(string key) => new() { Id = FrameworkId.New(), Key = key };

    public static Framework AsGraph(string key) =>
        new()
        {
            Id = FrameworkId.New(),
            Key = key,
            Form = FrameworkForm.Graph,
        };
}

/// <summary>What the versions of a framework are made of; see docs/adr/0010.</summary>
internal enum FrameworkForm
{
    /// <summary>Components with indicators, each described at three levels.</summary>
    Indicators = 0,

    /// <summary>Nodes with typed relations, as ESCO and CASE have them.</summary>
    Graph = 1,
}
