using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

internal readonly record struct SessionId(Guid Value) : ITypedId<SessionId>
{
    public static SessionId New() => new(Guid.CreateVersion7());

    public static SessionId From(Guid value) => new(value);
}

/// <summary>How somebody came in; a card or a guest link opens fewer doors than a password.</summary>
internal enum SessionKind
{
    Password = 1,
    Passkey = 2,
    Card = 3,
    Guest = 4,
}

/// <summary>One signed-in device. The cookie holds only its id, so ending it here signs the device out at its next request.</summary>
internal sealed class Session : IRegional
{
    public const int DeviceMaxLength = 60;

    private Session() { } // EF Core

    public SessionId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId PersonId { get; private init; }
    public SessionKind Kind { get; private init; }

    /// <summary>What kind of device it seems to be, e.g. <c>Firefox, Android</c>.</summary>
    public string Device { get; private init; } = "";
    public GuestLinkId? GuestLinkId { get; private init; }
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static Session Started(
        PersonId person,
        SessionKind kind,
        string device,
        DateTimeOffset now,
        GuestLinkId? guestLink = null
    ) =>
        new()
        {
            Id = SessionId.New(),
            PersonId = person,
            Kind = kind,
            Device = device.Length > DeviceMaxLength ? device[..DeviceMaxLength] : device,
            GuestLinkId = guestLink,
            StartedAt = now,
        };

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
