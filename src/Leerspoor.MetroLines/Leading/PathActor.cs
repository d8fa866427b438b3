using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Leading;

/// <summary>
/// Who in the companies has to learn something: their goal, what they do differently afterwards, and in short what they can now and what is
/// asked (the quick skills mapping).
/// </summary>
internal sealed class PathActor : IOfPath
{
    public const int TextMaxLength = 500;
    public const int MostLevel = 5;

    private PathActor() { } // EF Core

    public Guid Key { get; private init; }
    public RegionId RegionId { get; private init; }
    public CompanyPathId PathId { get; private init; }
    public string Who { get; set; } = "";
    public string Goal { get; set; } = "";
    public string Behaviour { get; set; } = "";

    /// <summary>Tasks and key words, one per line.</summary>
    public string Tasks { get; set; } = "";

    /// <summary>1 to 5; 0 while nobody knows.</summary>
    public int LevelNow { get; set; }
    public int LevelWanted { get; set; }

    public static PathActor Of(CompanyPathId path) =>
        new() { Key = Guid.CreateVersion7(), PathId = path };

    /// <summary>The same in another round.</summary>
    public PathActor To(CompanyPathId path)
    {
        var copy = Of(path);
        (copy.Who, copy.Goal, copy.Behaviour, copy.Tasks) = (Who, Goal, Behaviour, Tasks);
        (copy.LevelNow, copy.LevelWanted) = (LevelNow, LevelWanted);
        return copy;
    }
}
