using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct RegulationId(Guid Value) : ITypedId<RegulationId>
{
    public static RegulationId New() => new(Guid.CreateVersion7());

    public static RegulationId From(Guid value) => new(value);
}

/// <summary>Published criteria that somebody's proofs are held against, and who may then be appointed: VOP, VP, WV and the like.</summary>
internal sealed class Regulation : IRegional
{
    public const int KeyMaxLength = 60;
    public const int CodeMaxLength = 20;

    private Regulation() { } // EF Core

    public RegulationId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string Key { get; private init; } = "";

    /// <summary>As people call it, say VOP.</summary>
    public string Code { get; private set; } = "";
    public LocalText Name { get; private set; } = new("");

    /// <summary>What one may do with it (A2: the person reads it too).</summary>
    public LocalText Meaning { get; private set; } = new("");

    /// <summary>For which work or installations.</summary>
    public LocalText Scope { get; private set; } = new("");
    public IReadOnlyList<RegulationCriterion> Criteria { get; private set; } = [];

    /// <summary>Proofs alone are not enough: somebody has to appoint the person.</summary>
    public bool NeedsAppointment { get; private set; }

    /// <summary>Keys of the regulations of which one must be qualified to appoint for this one; empty when whoever may award may appoint too.</summary>
    public IReadOnlyList<string> AppointedBy { get; private set; } = [];

    /// <summary>The work is done under the eyes of somebody who may appoint for it.</summary>
    public bool UnderSupervision { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Of the wording in use; 0 as long as there is none.</summary>
    public int Number { get; private set; }

    /// <summary>Null as long as it is not in use.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public RegulationWording Wording =>
        new(Code, Name, Meaning, Scope, Criteria, NeedsAppointment, AppointedBy, UnderSupervision);

    public static Regulation Drafted(string key, RegulationWording wording, DateTimeOffset now)
    {
        var made = new Regulation { Id = RegulationId.New(), Key = key };
        made.Reword(wording, now);
        return made;
    }

    /// <summary>The wording that is in use from now on, to keep.</summary>
    public RegulationVersion Version(string byName, DateTimeOffset now) =>
        new()
        {
            Id = RegulationVersionId.New(),
            RegulationId = Id,
            Number = ++Number,
            Wording = Wording,
            From = now,
            ByName = byName,
        };

    public void Reword(RegulationWording wording, DateTimeOffset now)
    {
        (Code, Name, Meaning, Scope) = (wording.Code, wording.Name, wording.Meaning, wording.Scope);
        (Criteria, NeedsAppointment) = (wording.Criteria, wording.NeedsAppointment);
        (AppointedBy, UnderSupervision) = (wording.AppointedBy, wording.UnderSupervision);
        ChangedAt = now;
    }

    public Refusal? Publish(DateTimeOffset now)
    {
        if (PublishedAt is not null)
            return CredentialsRefusals.AlreadyPublished;
        if (Criteria.Count == 0)
            return CredentialsRefusals.CriteriaMissing;

        PublishedAt = now;
        return null;
    }
}

/// <summary>Everything a designer decides about a regulation.</summary>
internal sealed record RegulationWording(
    string Code,
    LocalText Name,
    LocalText Meaning,
    LocalText Scope,
    IReadOnlyList<RegulationCriterion> Criteria,
    bool NeedsAppointment,
    IReadOnlyList<string> AppointedBy,
    bool UnderSupervision
);

/// <summary>One thing that has to be shown, by any one of the proofs named.</summary>
/// <param name="Name">What has to be shown.</param>
/// <param name="Proofs">Keys of achievements, or the addresses of achievements elsewhere.</param>
/// <param name="Outcome">Any achievement with this learning outcome is proof as well; empty when only those named are.</param>
/// <param name="MaxAgeMonths">How old it may be; null when it does not matter.</param>
/// <param name="SignedBy">Who must have given it; empty when anyone may.</param>
internal sealed record RegulationCriterion(
    LocalText Name,
    IReadOnlyList<string> Proofs,
    string Outcome,
    int? MaxAgeMonths,
    IReadOnlyList<Guid> SignedBy
);
