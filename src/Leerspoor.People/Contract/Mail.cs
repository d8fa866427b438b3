namespace Leerspoor.People.Contract;

/// <summary>A mail to send. Announce it (<c>db.Announce(new Mail(...))</c>) in the transaction that causes it; the outbox sends and retries.</summary>
/// <param name="To">Address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
public sealed record Mail(string To, string Subject, string Text)
{
    /// <summary>An entry for the calendar of whoever reads it (iCalendar), or null.</summary>
    public string? Calendar { get; init; }
}

/// <summary>Hands a mail over: to a mail server, or to a folder when there is none.</summary>
public interface IMailer
{
    /// <exception cref="System.Net.Mail.SmtpException">The server did not take it; try again later.</exception>
    Task SendAsync(Mail mail, CancellationToken ct);
}
