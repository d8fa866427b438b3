using Leerspoor.Kernel;

namespace Leerspoor.Data;

public readonly record struct AuditEntryId(Guid Value) : ITypedId<AuditEntryId>
{
    public static AuditEntryId New() => new(Guid.CreateVersion7());

    public static AuditEntryId From(Guid value) => new(value);
}

/// <summary>Who did what to whom. Rows are only ever added; the database itself refuses to change or remove one.</summary>
public sealed class AuditEntry : IRegional
{
    public const int ActionMaxLength = 80;

    private AuditEntry() { } // EF Core

    public AuditEntryId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public DateTimeOffset At { get; private init; }
    public PersonId By { get; private init; }
    public string Action { get; private init; } = "";
    public PersonId? About { get; private init; }
    public Guid? Subject { get; private init; }

    internal static AuditEntry Written(
        PersonId by,
        string action,
        PersonId? about,
        Guid? subject,
        DateTimeOffset at
    ) =>
        new()
        {
            Id = AuditEntryId.New(),
            At = at,
            By = by,
            Action = action,
            About = about,
            Subject = subject,
        };
}
