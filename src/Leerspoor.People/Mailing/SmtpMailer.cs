using System.Net;
using System.Net.Mail;
using System.Text;
using Leerspoor.People.Contract;

namespace Leerspoor.People.Mailing;

internal sealed class SmtpMailer(MailServer server) : IMailer
{
    public async Task SendAsync(Mail mail, CancellationToken ct)
    {
        using var message = Write(mail, server.From);
        using var client = new SmtpClient(server.Host, server.Port);
        client.EnableSsl = server.Encrypt;
        if (server.UserName is { Length: > 0 })
            client.Credentials = new NetworkCredential(server.UserName, server.Password);
        await client.SendMailAsync(message, ct);
    }

    internal static MailMessage Write(Mail mail, string from)
    {
        var message = new MailMessage(from, mail.To)
        {
            Subject = mail.Subject.ReplaceLineEndings(" "),
            Body = mail.Text,
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        if (mail.Calendar is { } entry)
            message.Attachments.Add(
                Attachment.CreateAttachmentFromString(
                    entry,
                    "agenda.ics",
                    Encoding.UTF8,
                    "text/calendar"
                )
            );
        return message;
    }
}
