using System.Globalization;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.Extensions.Localization;

namespace Leerspoor.MetroLines.Running;

/// <summary>What whoever signed up gets in the mail; sent by the outbox after the save.</summary>
internal sealed class RunLetters(
    LeerspoorDb db,
    PublicAddress address,
    IStringLocalizer<RunParticipantTexts> texts,
    TimeProvider clock
)
{
    public void SignedUp(LineRun run, Enrolment who) =>
        Send(
            who,
            texts["Mail.SignedUp.Subject", run.Title],
            texts[
                who.State == EnrolmentState.Placed ? "Mail.SignedUp.Text" : "Mail.Waiting.Text",
                who.Name,
                run.Title,
                PageOf(who)
            ]
        );

    public void MovedUp(LineRun run, Enrolment who) =>
        Send(
            who,
            texts["Mail.MovedUp.Subject", run.Title],
            texts["Mail.MovedUp.Text", who.Name, run.Title, PageOf(who)]
        );

    /// <summary>Announces a meeting, or reminds of it.</summary>
    public void About(LineRun run, Meeting meeting, Enrolment who, bool again) =>
        Send(
            who,
            texts[again ? "Mail.Reminder.Subject" : "Mail.Announced.Subject", meeting.Title],
            texts[
                "Mail.Meeting.Text",
                who.Name,
                meeting.Title,
                When(meeting),
                meeting.Room.Length > 0 ? meeting.Room : texts["PlaceFollows"].Value,
                PageOf(who)
            ],
            CalendarFile.Of([Item(run, meeting)], clock.GetUtcNow())
        );

    public static CalendarItem Item(LineRun run, Meeting meeting) =>
        new(meeting.Id, meeting.Title, run.Title, meeting.StartsAt, meeting.EndsAt)
        {
            Location = meeting.Room,
        };

    /// <summary>Day and time as people say them: vrijdag 4 december, 13:00 - 17:00.</summary>
    public static string When(Meeting meeting)
    {
        var (from, until) = (LocalDay.Local(meeting.StartsAt), LocalDay.Local(meeting.EndsAt));
        var culture = CultureInfo.CurrentUICulture;
        return $"{from.ToString("dddd d MMMM", culture)}, {from.ToString("HH:mm", CultureInfo.InvariantCulture)} - {until.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    private string PageOf(Enrolment who) => address.Of($"/mijn-leerlijn/{who.Code}");

    private void Send(Enrolment who, string subject, string text, string? calendar = null) =>
        db.Announce(new Mail(who.Email, subject, text) { Calendar = calendar });
}
