using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Leading;

/// <summary>Somebody of the core team; who has an account may come along on every page.</summary>
internal sealed class PathMember : IOfPath
{
    private PathMember() { } // EF Core

    public Guid Key { get; private init; }
    public RegionId RegionId { get; private init; }
    public CompanyPathId PathId { get; private init; }
    public string Name { get; set; } = "";
    public PathTask Task { get; set; }
    public string Email { get; set; } = "";
    public PersonId? PersonId { get; set; }

    public static PathMember Of(CompanyPathId path) =>
        new() { Key = Guid.CreateVersion7(), PathId = path };

    /// <summary>The same in another round.</summary>
    public PathMember To(CompanyPathId path)
    {
        var copy = Of(path);
        (copy.Name, copy.Task, copy.Email, copy.PersonId) = (Name, Task, Email, PersonId);
        return copy;
    }
}

/// <summary>What somebody does in a company path.</summary>
internal enum PathTask
{
    Broker = 1,
    AccountManager = 2,
    Developer = 3,
    FrontRunner = 4,
    Expert = 5,
    Lab = 6,
    Trainer = 7,
    Assessor = 8,
}
