using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>A work situation on the list of the learning place.</summary>
internal sealed class Situation : IRegional
{
    public const int NameMaxLength = 60;

    private Situation() { } // EF Core

    public SituationId Id { get; private init; }
    public RegionId RegionId { get; private init; }

    /// <summary>Stable, e.g. <c>packing-line</c>.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The kind of learning place it belongs to, e.g. <c>packing</c>, or <c>everywhere</c>.</summary>
    public string PlaceKind { get; private set; } = "";
    public string Picture { get; private set; } = "";
    public LocalText Name { get; private set; } = new("");

    /// <summary>Since when it is no longer offered; what was seen in it keeps counting.</summary>
    public DateTimeOffset? SetAsideAt { get; private set; }

    public static Situation Listed(string key, string placeKind, string picture, LocalText name) =>
        new()
        {
            Id = SituationId.New(),
            Key = key,
            PlaceKind = placeKind,
            Picture = picture,
            Name = name,
        };

    public void Describe(string placeKind, string picture, LocalText name) =>
        (PlaceKind, Picture, Name) = (placeKind, picture, name);

    public void SetAside(DateTimeOffset now) => SetAsideAt ??= now;

    public void OfferAgain() => SetAsideAt = null;
}
