using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.Paths.Talking;

/// <summary>The thread of one participant of the demo, in step with what happened on the path.</summary>
internal sealed class DemoTalker(
    LeerspoorDb db,
    DemoRegion demo,
    DemoParticipant who,
    DevelopmentPath path,
    int number
)
{
    private readonly MessageThread thread = MessageThread.Opened(who.Person);

    public void Talk(IReadOnlyList<TalkThread> talks)
    {
        db.Add(thread);
        var conversations = 1 + (number % 3);
        var span = (path.LastActivityAt - path.StartedAt) / (conversations + 1);
        for (var n = 0; n < conversations; n++)
            Say(talks[(number + (n * 3)) % talks.Count], path.StartedAt + (span * (n + 1)));
        var everythingUpTo = thread.LastNumber;
        var stillGoing = path.IsOpen && demo.Now - path.LastActivityAt < TimeSpan.FromDays(7);
        var newFor = stillGoing ? LastWord() : [];
        foreach (var reader in new[] { who.Person, who.Coach, who.Supervisor })
            Read(reader, newFor.Contains(reader) ? everythingUpTo : thread.LastNumber);
    }

    private void Say(TalkThread talk, DateTimeOffset from)
    {
        var at = WorkingHour(from);
        foreach (var line in talk.Messages)
        {
            Say(PersonOf(line.From), line.Text, null, at);
            at = at.AddMinutes(4 + (number % 5 * 9));
        }
    }

    /// <summary>Some threads end with something that was not read yet; gives to whom it is new.</summary>
    private PersonId[] LastWord()
    {
        var now = demo.Now.AddMinutes(-20 - (number % 7 * 65));
        switch (number % 12)
        {
            case 0:
                Say(who.Coach, "Goed bezig! Morgen om tien uur kijken we samen terug.", null, now);
                return [who.Person, who.Supervisor];
            case 1:
                Say(who.Person, "", Starters.All[number / 12 % Starters.All.Count].Key, now);
                path.Touch(now);
                if (path.CoachTurnSince is null)
                    path.GiveCoachTheTurn(CoachTurns.HelpAsked, now);
                return [who.Coach, who.Supervisor];
            case 8:
                Say(who.Person, "Ik heb de foto erbij gezet. Kijk je?", null, now);
                path.Touch(now);
                return [who.Coach, who.Supervisor];
            case 9:
                Say(who.Supervisor, "Vandaag ging het opruimen helemaal zelf. Mooi.", null, now);
                return [who.Person, who.Coach];
            default:
                return [];
        }
    }

    private void Say(PersonId author, string text, string? starter, DateTimeOffset at) =>
        db.Add(
            thread.Add(
                new MessageId(Guid.CreateVersion7(at)),
                author,
                demo.Cast().Actor(author).Name,
                starter,
                text,
                at
            )
        );

    private void Read(PersonId reader, int upTo)
    {
        if (upTo == 0)
            return;
        var marker = ReadMarker.Placed(who.Person, reader);
        marker.MoveTo(upTo, thread.LastSentAt.AddHours(1));
        db.Add(marker);
    }

    private PersonId PersonOf(string from) =>
        from switch
        {
            "coach" => who.Coach,
            "supervisor" => who.Supervisor,
            _ => who.Person,
        };

    private static DateTimeOffset WorkingHour(DateTimeOffset at)
    {
        var day = at.DayOfWeek switch
        {
            DayOfWeek.Saturday => at.AddDays(-1),
            DayOfWeek.Sunday => at.AddDays(-2),
            _ => at,
        };
        return new DateTimeOffset(day.Date, TimeSpan.Zero)
            .AddHours(8 + (at.Minute % 7))
            .AddMinutes(at.Second);
    }
}
