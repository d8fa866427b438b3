using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

/// <summary>A role that a person holds in an organisation.</summary>
internal sealed class RoleAssignment : IRegional
{
    private RoleAssignment() { } // EF Core

    public PersonId PersonId { get; private init; }
    public Role Role { get; private init; }
    public OrganisationId OrganisationId { get; private init; }
    public RegionId RegionId { get; private init; }
    public DateTimeOffset Since { get; private init; }

    public static RoleAssignment Given(
        PersonId person,
        Role role,
        OrganisationId organisation,
        DateTimeOffset now
    ) =>
        new()
        {
            PersonId = person,
            Role = role,
            OrganisationId = organisation,
            Since = now,
        };
}
