using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>A work situation on the list of the learning place.</summary>
internal sealed class Situation : IRegional
{
    private Situation() { } // EF Core

    public SituationId Id { get; private init; }
    public RegionId RegionId { get; private init; }

    /// <summary>Stable, e.g. <c>packing-line</c>.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The kind of learning place it belongs to, e.g. <c>packing</c>, or <c>everywhere</c>.</summary>
    public string PlaceKind { get; private init; } = "";
    public string Picture { get; private set; } = "";
    public LocalText Name { get; private set; } = new("");

    public static Situation Listed(string key, string placeKind, string picture, LocalText name) =>
        new()
        {
            Id = SituationId.New(),
            Key = key,
            PlaceKind = placeKind,
            Picture = picture,
            Name = name,
        };
}
