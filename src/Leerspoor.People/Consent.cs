using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

internal readonly record struct ConsentId(Guid Value) : ITypedId<ConsentId>
{
    public static ConsentId New() => new(Guid.CreateVersion7());

    public static ConsentId From(Guid value) => new(value);
}

/// <summary>One answer of a person to one purpose. A later answer replaces it; the earlier one stays, to show what held when.</summary>
internal sealed class Consent : IRegional
{
    public const int PurposeMaxLength = 60;

    private Consent() { } // EF Core

    public ConsentId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId PersonId { get; private init; }
    public string Purpose { get; private init; } = "";

    /// <summary>Yes; false for no, or for a yes taken back.</summary>
    public bool Given { get; private init; }

    /// <summary>Which version of the text the person read.</summary>
    public int TextVersion { get; private init; }
    public DateTimeOffset AnsweredAt { get; private init; }
    public DateTimeOffset? ReplacedAt { get; private set; }

    public static Consent Answered(
        PersonId person,
        string purpose,
        bool given,
        int textVersion,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = ConsentId.New(),
            PersonId = person,
            Purpose = purpose,
            Given = given,
            TextVersion = textVersion,
            AnsweredAt = now,
        };

    public void Replace(DateTimeOffset now) => ReplacedAt ??= now;
}
