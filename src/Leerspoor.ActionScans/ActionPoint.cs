using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans;

/// <summary>What somebody will do, and by when. It outlives the session in which it was agreed.</summary>
internal sealed class ActionPoint : IRegional
{
    public const int WhatMaxLength = 600;
    public const int WhoMaxLength = 200;
    public const int OutcomeMaxLength = 600;

    private ActionPoint() { } // EF Core

    public ActionPointId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public ScanId ScanId { get; private init; }
    public InitiativeId InitiativeId { get; private init; }
    public string FactorKey { get; private init; } = "";
    public string What { get; private set; } = "";
    public string Who { get; private set; } = "";
    public DateOnly? ByWhen { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Taken off the list; whoever was typing in it at that moment brings it back.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Where reminders go; empty for none.</summary>
    public string OwnerEmail { get; private set; } = "";
    public DateTimeOffset? RemindedAt { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>What became of it, in the owner's words.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>The version of the scan at the last change here.</summary>
    public int Version { get; private set; }

    public bool IsEmpty => What.Length == 0 && Who.Length == 0 && ByWhen is null;

    public static ActionPoint Agreed(
        ActionPointId id,
        ActionScan scan,
        string factorKey,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            ScanId = scan.Id,
            InitiativeId = scan.InitiativeId,
            FactorKey = factorKey,
            CreatedAt = now,
        };

    public void Write(string what, string who, DateOnly? byWhen) =>
        (What, Who, ByWhen, RemovedAt) = (what, who, byWhen, null);

    public void Remove(DateTimeOffset now) => RemovedAt = now;

    public void Assign(string who, string email, DateOnly? byWhen)
    {
        // Another date or another owner is reason for another reminder.
        if (ByWhen != byWhen || OwnerEmail != email)
            RemindedAt = null;
        (Who, OwnerEmail, ByWhen) = (who, email, byWhen);
    }

    public void Finish(string outcome, DateTimeOffset now) =>
        (DoneAt, Outcome) = (DoneAt ?? now, outcome);

    public void Reopen(string outcome) => (DoneAt, Outcome) = (null, outcome);

    public void Remind(DateTimeOffset now) => RemindedAt = now;

    public void Reach(int version) => Version = version;
}
