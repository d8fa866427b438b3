using Leerspoor.Data;
using Leerspoor.People.Contract;

namespace Leerspoor.People.Mailing;

/// <summary>Takes mail from the outbox to the mailer; a failure throws, and the outbox tries again.</summary>
internal sealed class SendMail(IMailer mailer) : INewsReader<Mail>
{
    public Task ReadAsync(Mail news, CancellationToken ct) => mailer.SendAsync(news, ct);
}
