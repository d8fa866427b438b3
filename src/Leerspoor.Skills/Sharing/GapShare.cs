using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Sharing;

internal readonly record struct GapShareId(Guid Value) : ITypedId<GapShareId>
{
    public static GapShareId New() => new(Guid.CreateVersion7());

    public static GapShareId From(Guid value) => new(value);
}

/// <summary>A participant lets one organisation see how far they are for one profile, until a day or until they take it back.</summary>
internal sealed class GapShare : IRegional
{
    public const int TitleMaxLength = 400;

    private GapShare() { } // EF Core

    public GapShareId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId PersonId { get; private init; }
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>A profile of the region, or an occupation of a framework.</summary>
    public Guid ProfileId { get; private init; }

    /// <summary>What the profile was called when it was shared.</summary>
    public string ProfileTitle { get; private init; } = "";
    public DateTimeOffset GivenAt { get; private init; }
    public DateTimeOffset Until { get; private init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => WithdrawnAt is null && now < Until;

    public static GapShare Given(
        PersonId person,
        OrganisationId organisation,
        (Guid Id, string Title) profile,
        DateTimeOffset now,
        DateTimeOffset until
    ) =>
        new()
        {
            Id = GapShareId.New(),
            PersonId = person,
            OrganisationId = organisation,
            ProfileId = profile.Id,
            ProfileTitle =
                profile.Title.Length <= TitleMaxLength
                    ? profile.Title
                    : profile.Title[..TitleMaxLength],
            GivenAt = now,
            Until = until,
        };

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;
}

internal readonly record struct GapLookId(Guid Value) : ITypedId<GapLookId>
{
    public static GapLookId New() => new(Guid.CreateVersion7());

    public static GapLookId From(Guid value) => new(value);
}

/// <summary>That somebody of the organisation looked.</summary>
internal sealed class GapLook : IRegional
{
    public const int NameMaxLength = 200;

    private GapLook() { } // EF Core

    public GapLookId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public GapShareId ShareId { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    public static GapLook Of(GapShareId share, string by, DateTimeOffset now) =>
        new()
        {
            Id = GapLookId.New(),
            ShareId = share,
            ByName = by.Length <= NameMaxLength ? by : by[..NameMaxLength],
            At = now,
        };
}
