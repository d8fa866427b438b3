using Leerspoor.ActionScans.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans;

/// <summary>One session about one initiative, from the invitation to the action points that live on.</summary>
internal sealed class ActionScan : IRegional
{
    public const int PlaceMaxLength = 160;
    public const int JoinCodeMaxLength = 40;
    public const int FewestMinutes = 30;
    public const int MostMinutes = 480;

    /// <summary>How long after the final report the link of the session still opens it.</summary>
    public static readonly TimeSpan ReadableAfterwards = TimeSpan.FromDays(30);

    private ActionScan() { } // EF Core

    public ScanId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public InitiativeId InitiativeId { get; private init; }
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>The version of the instrument that this session began with, and keeps.</summary>
    public InstrumentId InstrumentId { get; private init; }

    /// <summary>The last finished scan of the same initiative, or null for the first.</summary>
    public ScanId? PreviousId { get; private set; }
    public PersonId ModeratorId { get; private init; }

    /// <summary>Null when the moderator writes too.</summary>
    public PersonId? NoteTakerId { get; private set; }
    public DateTimeOffset PlannedAt { get; private set; }
    public string Place { get; private set; } = "";

    /// <summary>For the whole session.</summary>
    public int Minutes { get; private set; }
    public ScanPhase Phase { get; private set; } = ScanPhase.Preparing;
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? WrappedUpAt { get; private set; }
    public DateTimeOffset? FinalAt { get; private set; }
    public string JoinCode { get; private set; } = "";

    /// <summary>Grows with every change during the session; screens follow it.</summary>
    public int Version { get; private set; }

    /// <summary>The factor on the screen, or empty when the talk is not about one.</summary>
    public string CurrentKey { get; private set; } = "";
    public DateTimeOffset? CurrentSince { get; private set; }

    /// <summary>What is still open for the note-taker at the end.</summary>
    public string StillOpen { get; private set; } = "";

    public bool IsOpen => Phase is ScanPhase.Running or ScanPhase.WrappingUp;

    public static ActionScan Planned(
        Initiative initiative,
        InstrumentId instrument,
        PersonId moderator,
        string joinCode
    ) =>
        new()
        {
            Id = ScanId.New(),
            InitiativeId = initiative.Id,
            OrganisationId = initiative.OrganisationId,
            InstrumentId = instrument,
            ModeratorId = moderator,
            JoinCode = joinCode,
        };

    public void Arrange(DateTimeOffset at, string place, int minutes, PersonId? noteTaker) =>
        (PlannedAt, Place, Minutes, NoteTakerId) = (at, place, minutes, noteTaker);

    public void Follow(ScanId? previous) => PreviousId = previous;

    /// <summary>Old links stop working.</summary>
    public void Invite(string joinCode) => JoinCode = joinCode;

    public Refusal? Start(string firstKey, DateTimeOffset now)
    {
        if (Phase is not ScanPhase.Preparing)
            return ScanRefusals.AlreadyStarted;
        (Phase, StartedAt) = (ScanPhase.Running, now);
        Turn(firstKey, now);
        return null;
    }

    public void Grow() => Version++;

    public void Turn(string key, DateTimeOffset now) => (CurrentKey, CurrentSince) = (key, now);

    public Refusal? WrapUp(DateTimeOffset now)
    {
        if (!IsOpen)
            return ScanRefusals.NotRunning;
        (Phase, WrappedUpAt, CurrentKey, CurrentSince) = (ScanPhase.WrappingUp, now, "", null);
        return null;
    }

    /// <summary>Something was forgotten; the talk goes on.</summary>
    public Refusal? Resume()
    {
        if (Phase is not ScanPhase.WrappingUp)
            return ScanRefusals.NotRunning;
        Phase = ScanPhase.Running;
        return null;
    }

    public Refusal? MarkFinal(DateTimeOffset now)
    {
        if (Phase is not ScanPhase.WrappingUp)
            return ScanRefusals.NotWrappedUp;
        (Phase, FinalAt) = (ScanPhase.Final, now);
        return null;
    }

    public void WriteStillOpen(string text) => StillOpen = text;
}
