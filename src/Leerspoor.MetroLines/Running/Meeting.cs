using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Running;

/// <summary>A meeting of a run: a station on a day, in a room, with a trainer.</summary>
internal sealed class Meeting : IRegional
{
    public const int WordsMaxLength = 120;

    private Meeting() { } // EF Core

    public Guid Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public LineRunId RunId { get; private init; }

    /// <summary>The station that is given; empty for another moment, say an intake.</summary>
    public string StationKey { get; set; } = "";
    public string Title { get; set; } = "";
    public DateTimeOffset StartsAt { get; set; }
    public DateTimeOffset EndsAt { get; set; }
    public string Room { get; set; } = "";
    public string Trainer { get; set; } = "";

    /// <summary>Learning material, one per line.</summary>
    public string Materials { get; set; } = "";

    /// <summary>What must stand ready, one per line.</summary>
    public string Equipment { get; set; } = "";

    /// <summary>In euros; null while nobody knows.</summary>
    public decimal? Cost { get; set; }
    public DateTimeOffset? AnnouncedAt { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }

    public static Meeting Of(LineRunId run) => new() { Id = Guid.CreateVersion7(), RunId = run };

    public void Announced(DateTimeOffset now) => AnnouncedAt = now;
}
