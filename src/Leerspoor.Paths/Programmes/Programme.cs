using System.Text.Json;
using System.Text.Json.Serialization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;

namespace Leerspoor.Paths.Programmes;

/// <summary>
/// One version of a designer's programme. A published version never changes; paths keep the one they began with.
/// </summary>
internal sealed class Programme : IRegional
{
    public const int KeyMaxLength = 80;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private Programme() { } // EF Core

    public ProgrammeId Id { get; private init; }
    public RegionId RegionId { get; private init; }

    /// <summary>The same over all versions.</summary>
    public string Key { get; private init; } = "";
    public int Version { get; private init; }
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>Null while it is a draft.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Stages, routes, consents, evaluation, as the data file has them.</summary>
    public ProgrammeDefinition Definition { get; private set; } = null!;

    public static Programme Drafted(
        string key,
        int version,
        ProgrammeDefinition definition,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = ProgrammeId.New(),
            Key = key,
            Version = version,
            Definition = definition,
            StartedAt = now,
        };

    public Refusal? Redraft(ProgrammeDefinition definition)
    {
        if (PublishedAt is not null)
            return PathsRefusals.ProgrammePublished;

        Definition = definition;
        return null;
    }

    public void Publish(DateTimeOffset now) => PublishedAt ??= now;
}
