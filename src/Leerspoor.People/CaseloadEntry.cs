using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

internal readonly record struct CaseloadEntryId(Guid Value) : ITypedId<CaseloadEntryId>
{
    public static CaseloadEntryId New() => new(Guid.CreateVersion7());

    public static CaseloadEntryId From(Guid value) => new(value);
}

/// <summary>A participant in the care of a coach or supervisor, or in the class of a teacher; ended entries stay as history.</summary>
internal sealed class CaseloadEntry : IRegional
{
    private CaseloadEntry() { } // EF Core

    public CaseloadEntryId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId CaretakerId { get; private init; }
    public PersonId ParticipantId { get; private init; }

    /// <summary>As <see cref="Role.Coach"/>, as <see cref="Role.Supervisor"/> or as <see cref="Role.Teacher"/>.</summary>
    public Role As { get; private init; }
    public DateTimeOffset Since { get; private init; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static CaseloadEntry Begun(
        PersonId caretaker,
        PersonId participant,
        Role role,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = CaseloadEntryId.New(),
            CaretakerId = caretaker,
            ParticipantId = participant,
            As = role,
            Since = now,
        };

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
