using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

internal readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    public static SessionId New() => new(Guid.CreateVersion7());

    public static SessionId From(Guid value) => new(value);
}

/// <summary>One signed-in device. The cookie holds only its id, so ending it here signs the device out at its next request.</summary>
internal sealed class Session : IRegional
{
    private Session() { } // EF Core

    public SessionId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId PersonId { get; private init; }
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static Session Started(PersonId person, DateTimeOffset now) =>
        new()
        {
            Id = SessionId.New(),
            PersonId = person,
            StartedAt = now,
        };

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
