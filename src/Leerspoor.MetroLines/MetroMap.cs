using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines;

/// <summary>A theme of the region with its lines, and how they are drawn.</summary>
internal sealed class MetroMap : IRegional
{
    public const int TitleMaxLength = 80;
    public const int LeadMaxLength = 300;

    private MetroMap() { } // EF Core

    public MetroMapId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public LocalText Title { get; private set; } = new("");

    /// <summary>What the theme is about; the Dutch may be empty.</summary>
    public LocalText Lead { get; private set; } = new("");
    public MapContent Content { get; private set; } = MapContent.Empty;

    /// <summary>The layout as the map library writes it; empty while there is no station.</summary>
    public string Layout { get; private set; } = "";

    /// <summary>The step that is shown; earlier ones can be gone back to, later ones gone on to.</summary>
    public int At { get; private set; }
    public int LastStep { get; private set; }

    /// <summary>Counts the changes, so that two at the same moment do not overwrite each other.</summary>
    public int Revision { get; private set; }
    public DateTimeOffset BegunAt { get; private init; }

    /// <summary>Since when everybody may read it; null: only designers.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public static MetroMap Begun(LocalText title, LocalText lead, DateTimeOffset now) =>
        new()
        {
            Id = MetroMapId.New(),
            Title = title,
            Lead = lead,
            BegunAt = now,
        };

    public void Retitle(LocalText title, LocalText lead) =>
        (Title, Lead, Revision) = (title, lead, Revision + 1);

    /// <summary>The step that the change made.</summary>
    public MapStep Redraw(MapContent content, string layout)
    {
        (Content, Layout, At, Revision) = (content, layout, At + 1, Revision + 1);
        LastStep = At;
        return MapStep.Of(this);
    }

    public void GoTo(MapStep step) =>
        (Content, Layout, At, Revision) = (step.Content, step.Layout, step.Number, Revision + 1);

    public void Publish(DateTimeOffset? now) => (PublishedAt, Revision) = (now, Revision + 1);
}

/// <summary>How a map was at a moment, to go back to.</summary>
internal sealed class MapStep : IRegional
{
    private MapStep() { } // EF Core

    public MapStepId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public MetroMapId MapId { get; private init; }
    public int Number { get; private init; }
    public MapContent Content { get; private init; } = MapContent.Empty;
    public string Layout { get; private init; } = "";

    public static MapStep Of(MetroMap map) =>
        new()
        {
            Id = MapStepId.New(),
            MapId = map.Id,
            Number = map.At,
            Content = map.Content,
            Layout = map.Layout,
        };
}
