using Leerspoor.Kernel;

namespace Leerspoor.People.Administering;

/// <summary>The roles that an administrator gives, and where.</summary>
internal static class RoleChoice
{
    // A guest comes by a personal link only.
    public static IReadOnlyList<Role> All { get; } =
    [
        Role.Participant,
        Role.Supervisor,
        Role.Coach,
        Role.Teacher,
        Role.Designer,
        Role.Moderator,
        Role.NoteTaker,
        Role.Broker,
        Role.Administrator,
    ];

    /// <summary>As whom somebody can stand beside a participant.</summary>
    public static IReadOnlyList<Role> Caretakers { get; } =
    [Role.Coach, Role.Supervisor, Role.Teacher];

    public static bool TryParse(string? typed, out Role role) =>
        Enum.TryParse(typed, out role) && All.Contains(role) && role.ToString() == typed;

    public static bool TryParseOrganisation(
        Actor actor,
        string? typed,
        out OrganisationId organisation
    )
    {
        organisation = Guid.TryParse(typed, out var id) ? new OrganisationId(id) : default;
        return actor.Is(Role.Administrator, organisation);
    }
}
