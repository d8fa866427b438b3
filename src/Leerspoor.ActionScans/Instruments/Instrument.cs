using Leerspoor.ActionScans.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Instruments;

/// <summary>One version of what is talked about: a draft that an administrator works on, after publishing a fixed text.</summary>
internal sealed class Instrument : IRegional
{
    public const int KeyMaxLength = 60;
    public const int TitleMaxLength = 80;

    private Instrument() { } // EF Core

    public InstrumentId Id { get; private init; }
    public RegionId RegionId { get; private init; }

    /// <summary>The same over all versions, e.g. <c>actiescan</c>.</summary>
    public string Key { get; private init; } = "";
    public int Version { get; private init; }
    public InstrumentKind Kind { get; private init; }
    public LocalText Title { get; private set; } = new("");
    public InstrumentContent Content { get; private set; } = InstrumentContent.Empty;

    /// <summary>Counts the changes of a draft, so that two at the same moment do not overwrite each other.</summary>
    public int Revision { get; private set; }
    public DateTimeOffset DraftedAt { get; private init; }
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Null for what came with the program.</summary>
    public PersonId? PublishedBy { get; private set; }

    public bool IsDraft => PublishedAt is null;

    /// <summary>What comes with the program: in use at once, with no person behind it.</summary>
    public static Instrument Delivered(
        string key,
        InstrumentKind kind,
        LocalText title,
        InstrumentContent content,
        DateTimeOffset now
    ) => New(key, 1, kind, title, content, now, now);

    /// <summary>A draft of an instrument of one's own, that starts as a copy of this one.</summary>
    public Instrument CopiedAs(string key, LocalText title, DateTimeOffset now) =>
        New(key, 1, Kind, title, Content, now, null);

    /// <summary>A draft of the next version.</summary>
    public Instrument DraftNext(DateTimeOffset now) =>
        New(Key, Version + 1, Kind, Title, Content, now, null);

    public Refusal? Retitle(LocalText title)
    {
        if (!IsDraft)
            return InstrumentRefusals.AlreadyPublished;
        (Title, Revision) = (title, Revision + 1);
        return null;
    }

    public Refusal? Rewrite(InstrumentContent content)
    {
        if (!IsDraft)
            return InstrumentRefusals.AlreadyPublished;
        (Content, Revision) = (content, Revision + 1);
        return null;
    }

    public Refusal? Publish(PersonId by, DateTimeOffset now)
    {
        if (!IsDraft)
            return InstrumentRefusals.AlreadyPublished;
        if (Content.Factors.Count == 0)
            return InstrumentRefusals.NoFactors;
        (PublishedAt, PublishedBy, Revision) = (now, by, Revision + 1);
        return null;
    }

    private static Instrument New(
        string key,
        int version,
        InstrumentKind kind,
        LocalText title,
        InstrumentContent content,
        DateTimeOffset now,
        DateTimeOffset? published
    ) =>
        new()
        {
            Id = InstrumentId.New(),
            Key = key,
            Version = version,
            Kind = kind,
            Title = title,
            Content = content,
            DraftedAt = now,
            PublishedAt = published,
        };
}
