using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Running;
using Leerspoor.People.Contract;

namespace Leerspoor.MetroLines.Leading;

/// <summary>A company, school or lab that takes part.</summary>
internal sealed class PathCompany : IOfPath
{
    public const int WordsMaxLength = 120;

    private PathCompany() { } // EF Core

    public Guid Key { get; private init; }
    public RegionId RegionId { get; private init; }
    public CompanyPathId PathId { get; private init; }
    public string Name { get; set; } = "";
    public OrganisationKind Kind { get; set; }

    /// <summary>Whom to call; who decides there.</summary>
    public string Contact { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>Their question, in their own words.</summary>
    public string Wish { get; set; } = "";

    /// <summary>Part of the address at which they say how it was.</summary>
    public string Code { get; private init; } = "";

    public static PathCompany Of(CompanyPathId path) =>
        new()
        {
            Key = Guid.CreateVersion7(),
            PathId = path,
            Code = LineRun.NewCode(18),
        };

    /// <summary>The same in another round.</summary>
    public PathCompany To(CompanyPathId path)
    {
        var copy = Of(path);
        (copy.Name, copy.Kind, copy.Contact) = (Name, Kind, Contact);
        (copy.Email, copy.Wish) = (Email, Wish);
        return copy;
    }
}
