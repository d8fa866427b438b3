using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.People;

internal sealed class Organisation : IRegional
{
    public const int NameMaxLength = 120;

    private Organisation() { } // EF Core

    public OrganisationId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string Name { get; private set; } = "";
    public OrganisationKind Kind { get; private set; }

    /// <summary>The organisation's policy: staff sign in with a one-time code beside their password.</summary>
    public bool AsksOneTimeCode { get; private set; }

    public static Organisation Joined(string name, OrganisationKind kind) =>
        new()
        {
            Id = OrganisationId.New(),
            Name = name,
            Kind = kind,
        };

    public void AskOneTimeCode(bool asks) => AsksOneTimeCode = asks;
}
