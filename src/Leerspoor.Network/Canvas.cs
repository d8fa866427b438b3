using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Network.Contract;

namespace Leerspoor.Network;

/// <summary>A board of one kind. What is on it are rows of their own (<see cref="CanvasNote"/>).</summary>
internal sealed class Canvas : IRegional
{
    public const int TitleMaxLength = 80;
    public const int MostNotes = 300;

    private Canvas() { } // EF Core

    public CanvasId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string KindKey { get; private init; } = "";
    public string Title { get; private init; } = "";

    /// <summary>Whose it is; its brokers fill it in.</summary>
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>What it hangs on in another room; null when it stands by itself.</summary>
    public Guid? Home { get; private init; }
    public PersonId BegunBy { get; private init; }
    public DateTimeOffset BegunAt { get; private init; }

    public CanvasKind Kind => CanvasKinds.Find(KindKey)!;

    public static Canvas Begun(
        string kind,
        string title,
        OrganisationId organisation,
        PersonId by,
        DateTimeOffset now,
        Guid? home = null
    ) =>
        new()
        {
            Id = CanvasId.New(),
            KindKey = kind,
            Title = title,
            OrganisationId = organisation,
            Home = home,
            BegunBy = by,
            BegunAt = now,
        };
}
