using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct AppointmentId(Guid Value) : ITypedId<AppointmentId>
{
    public static AppointmentId New() => new(Guid.CreateVersion7());

    public static AppointmentId From(Guid value) => new(value);
}

/// <summary>That somebody was appointed under a regulation: by whom, for which work, until when, under whose supervision.</summary>
internal sealed class Appointment : IRegional
{
    public const int ScopeMaxLength = 300;

    public required AppointmentId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required RegulationId RegulationId { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>The version of the regulation that held then; 0 for one of before versions were kept.</summary>
    public int RegulationNumber { get; init; }
    public required string Scope { get; init; }
    public required PersonId AppointedBy { get; init; }
    public required string AppointedByName { get; init; }
    public required DateTimeOffset AppointedAt { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; init; }
    public PersonId? Supervisor { get; init; }
    public string SupervisorName { get; init; } = "";
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;
}
