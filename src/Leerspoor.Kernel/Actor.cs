namespace Leerspoor.Kernel;

/// <summary>What a person does in an organisation; authorisation follows from relations, roles only open doors.</summary>
public enum Role
{
    Participant = 1,
    Supervisor = 2,
    Coach = 3,
    Designer = 4,
    Administrator = 5,
    GuestAssessor = 6,
    Moderator = 7,
    NoteTaker = 8,

    /// <summary>Makelaar: leads company paths between companies and providers, and belongs to neither.</summary>
    Broker = 9,

    /// <summary>Docent: teaches, and judges with a rubric what somebody shows; sees of a learner only what they can.</summary>
    Teacher = 10,
}

/// <summary>Whoever acts now: a signed-in person, a guest with a personal link, or an API key standing in for a person.</summary>
/// <param name="Person">Who.</param>
/// <param name="Region">Where; every query and every write stays inside it.</param>
/// <param name="Name">As shown to others.</param>
/// <param name="Roles">Which roles in which organisations; empty for someone without any.</param>
public sealed record Actor(
    PersonId Person,
    RegionId Region,
    string Name,
    IReadOnlyList<RoleIn> Roles
)
{
    /// <summary>For a guest link: the only participant this actor may see; null for everyone else.</summary>
    public PersonId? OnlyAbout { get; init; }

    public bool Is(Role role) => Roles.Any(held => held.Role == role);

    public bool Is(Role role, OrganisationId organisation) =>
        Roles.Contains(new RoleIn(role, organisation));

    public IEnumerable<OrganisationId> OrganisationsAs(Role role) =>
        Roles.Where(held => held.Role == role).Select(held => held.Organisation);
}

/// <summary>A role held in one organisation.</summary>
public readonly record struct RoleIn(Role Role, OrganisationId Organisation);
