using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

/// <summary>A human; has at most one account and any number of roles in organisations.</summary>
internal sealed class Person : IRegional
{
    public const int NameMaxLength = 80;

    private readonly List<RoleAssignment> roles = [];

    private Person() { } // EF Core

    public PersonId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string GivenName { get; private set; } = "";
    public string FamilyName { get; private set; } = "";
    public string? Email { get; private set; }
    public string? Phone { get; private set; }
    public DateTimeOffset JoinedAt { get; private init; }
    public DateTimeOffset? DisabledAt { get; private set; }
    public IReadOnlyList<RoleAssignment> Roles => roles;

    public string Name => $"{GivenName} {FamilyName}".TrimEnd();

    public static Person Joined(string givenName, string familyName, DateTimeOffset now) =>
        new()
        {
            Id = PersonId.New(),
            GivenName = givenName,
            FamilyName = familyName,
            JoinedAt = now,
        };

    public void Reachable(string? email, string? phone) => (Email, Phone) = (email, phone);

    public void Rename(string givenName, string familyName) =>
        (GivenName, FamilyName) = (givenName, familyName);

    public void Give(Role role, OrganisationId organisation, DateTimeOffset now)
    {
        if (!roles.Any(held => held.Role == role && held.OrganisationId == organisation))
            roles.Add(RoleAssignment.Given(Id, role, organisation, now));
    }

    public void Take(Role role, OrganisationId organisation) =>
        roles.RemoveAll(held => held.Role == role && held.OrganisationId == organisation);

    public void Disable(DateTimeOffset now) => DisabledAt ??= now;

    public void Enable() => DisabledAt = null;

    /// <summary>The person as whoever did something, for the audit trail of what happens before a session exists.</summary>
    public Actor AsActor() =>
        new(Id, RegionId, Name, [.. roles.Select(r => new RoleIn(r.Role, r.OrganisationId))]);
}
