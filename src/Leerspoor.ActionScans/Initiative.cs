using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans;

/// <summary>What a scan is about. It sees its own scans, over time, and never those of another.</summary>
internal sealed class Initiative : IRegional
{
    public const int NameMaxLength = 120;

    private Initiative() { } // EF Core

    public InitiativeId Id { get; private init; }
    public RegionId RegionId { get; private init; }

    /// <summary>Whose moderators and note-takers work for it.</summary>
    public OrganisationId OrganisationId { get; private init; }
    public string Name { get; private set; } = "";

    /// <summary>Where the report goes; may be empty.</summary>
    public string Email { get; private set; } = "";
    public DateTimeOffset RegisteredAt { get; private init; }

    public static Initiative Registered(
        OrganisationId organisation,
        string name,
        string email,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = InitiativeId.New(),
            OrganisationId = organisation,
            Name = name,
            Email = email,
            RegisteredAt = now,
        };

    public void Reachable(string email) => Email = email;
}
