using System.Net.Mail;
using Leerspoor.People.Contract;

namespace Leerspoor.People.Mailing;

/// <summary>Writes mail to files while no mail server is configured, so that nothing is lost and a demo can be read.</summary>
internal sealed class DropFolderMailer(PeopleOptions options) : IMailer
{
    public async Task SendAsync(Mail mail, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(
            Path.GetFullPath(Path.Combine(options.Data, "mail"))
        );
        using var message = SmtpMailer.Write(mail, "leerspoor@localhost");
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = folder.FullName,
        };
        await client.SendMailAsync(message, ct);
    }
}
