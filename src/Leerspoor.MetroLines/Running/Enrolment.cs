using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Running;

/// <summary>Somebody who signed up for a run, with or without an account.</summary>
internal sealed class Enrolment : IRegional
{
    private Enrolment() { } // EF Core

    public Guid Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public LineRunId RunId { get; private init; }
    public string Name { get; private set; } = "";
    public string Email { get; private init; } = "";
    public string Company { get; private set; } = "";

    /// <summary>What they hope for; the intake.</summary>
    public string Wishes { get; private set; } = "";
    public PersonId? PersonId { get; private set; }

    /// <summary>Part of the address of their own page. It stands in their mails, so it must be known again later.</summary>
    public string Code { get; private init; } = "";
    public EnrolmentState State { get; private set; }
    public DateTimeOffset SignedUpAt { get; private set; }

    /// <summary>Counts who signed up for the run: the order of the waiting list.</summary>
    public int Number { get; private set; }

    /// <summary>Since when they want to go on with a path of their own; null: they did not say so.</summary>
    public DateTimeOffset? FollowUpAt { get; private set; }

    /// <summary>Counts the changes, so that one place is not given twice.</summary>
    public int Revision { get; private set; }

    public static Enrolment Of(
        LineRunId run,
        SignedUp who,
        (EnrolmentState State, int Number) place,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            RunId = run,
            Name = who.Name,
            Email = who.Email,
            Company = who.Company,
            Wishes = who.Wishes,
            PersonId = who.Person,
            Code = LineRun.NewCode(18),
            State = place.State,
            Number = place.Number,
            SignedUpAt = now,
        };

    /// <summary>Signs up again after leaving, at the end of the line; what they said and did before stays theirs.</summary>
    public void Return(SignedUp who, (EnrolmentState State, int Number) place, DateTimeOffset now)
    {
        (Name, Company, Wishes) = (who.Name, who.Company, who.Wishes);
        (Number, SignedUpAt) = (place.Number, now);
        Move(place.State);
    }

    /// <summary>Belongs to this account from now on.</summary>
    public void Claim(PersonId person) => (PersonId, Revision) = (person, Revision + 1);

    public void WantMore(DateTimeOffset now) => FollowUpAt ??= now;

    public void Move(EnrolmentState state) => (State, Revision) = (state, Revision + 1);

    internal sealed record SignedUp(
        string Name,
        string Email,
        string Company,
        string Wishes,
        PersonId? Person
    );
}

/// <summary>Where somebody who signed up stands.</summary>
internal enum EnrolmentState
{
    Placed = 1,
    Waiting = 2,
    Gone = 3,
}
