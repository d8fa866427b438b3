using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>One version of something that can be earned: a draft, or published and from then on fixed.</summary>
internal sealed class Achievement : IRegional
{
    public const int KeyMaxLength = 60;
    public const int PictureMaxLength = 40;

    private Achievement() { } // EF Core

    public AchievementId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string Key { get; private init; } = "";
    public int Number { get; private init; }
    public AchievementKind Kind { get; private set; }
    public string PictureKey { get; private set; } = "";
    public LocalText Name { get; private set; } = new("");

    /// <summary>To the holder (A2).</summary>
    public LocalText Praise { get; private set; } = new("");

    /// <summary>About the holder, for others (B1).</summary>
    public LocalText Description { get; private set; } = new("");
    public LocalText Criteria { get; private set; } = new("");

    /// <summary>How long a credential stays valid; null when it does not end.</summary>
    public int? ValidMonths { get; private set; }
    public IReadOnlyList<AlignmentLine> Alignments { get; private set; } = [];
    public AchievementDetails Details { get; private set; } = AchievementDetails.None;
    public DateTimeOffset DraftedAt { get; private init; }
    public DateTimeOffset? PublishedAt { get; private set; }

    public bool IsDraft => PublishedAt is null;

    public AchievementWording Wording =>
        new(Kind, PictureKey, Name, Praise, Description, Criteria, ValidMonths, Alignments)
        {
            Details = Details,
        };

    public AchievementCard Card =>
        new()
        {
            Key = Key,
            Version = Number,
            Name = Name,
            Description = Description,
            PictureKey = PictureKey,
        };

    public static Achievement Drafted(
        string key,
        int number,
        AchievementWording wording,
        DateTimeOffset now
    )
    {
        var draft = new Achievement
        {
            Id = AchievementId.New(),
            Key = key,
            Number = number,
            DraftedAt = now,
        };
        draft.Take(wording);
        return draft;
    }

    public Refusal? Reword(AchievementWording wording)
    {
        if (!IsDraft)
            return CredentialsRefusals.AlreadyPublished;

        Take(wording);
        return null;
    }

    public Refusal? Publish(DateTimeOffset now)
    {
        if (!IsDraft)
            return CredentialsRefusals.AlreadyPublished;

        PublishedAt = now;
        return null;
    }

    private void Take(AchievementWording wording)
    {
        (Kind, PictureKey, Name, Praise) = (
            wording.Kind,
            wording.PictureKey,
            wording.Name,
            wording.Praise
        );
        (Description, Criteria) = (wording.Description, wording.Criteria);
        (ValidMonths, Alignments) = (wording.ValidMonths, wording.Alignments);
        Details = wording.Details;
    }
}
