using Leerspoor.Kernel;

namespace Leerspoor.People.Contract;

/// <summary>What other rooms may know of a person. Made with an initialiser so that queries can compose over it.</summary>
public sealed record PersonCard
{
    public required PersonId Id { get; init; }
    public required string GivenName { get; init; }
    public required string FamilyName { get; init; }

    /// <summary>Given and family name with a space between; a guest may have only one.</summary>
    public string Name => $"{GivenName} {FamilyName}".TrimEnd();
}

/// <summary>An organisation as other rooms see it.</summary>
public sealed record OrganisationCard
{
    public required OrganisationId Id { get; init; }
    public required string Name { get; init; }
    public required OrganisationKind Kind { get; init; }
}

/// <summary>Who looks after whom, now. One row per caretaker, participant and capacity.</summary>
public sealed record CareLine
{
    public required PersonId Caretaker { get; init; }
    public required PersonId Participant { get; init; }

    /// <summary><see cref="Role.Coach"/>, <see cref="Role.Supervisor"/> or <see cref="Role.Teacher"/>.</summary>
    public required Role As { get; init; }
}
