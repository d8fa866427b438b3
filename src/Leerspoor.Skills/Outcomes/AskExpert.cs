using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Skills.Outcomes;

/// <summary>Asks an expert what they think of a learning outcome, by a personal link. The link is shown once, and mailed when there is an address.</summary>
internal sealed class AskExpert(
    LeerspoorDb db,
    PublicAddress address,
    IStringLocalizer<Texts> texts,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
    }

    public sealed record Asked(string Link);

    public async Task<Outcome<Asked>> HandleAsync(
        Actor actor,
        LearningOutcomeId id,
        Input input,
        CancellationToken ct
    )
    {
        var outcome = Designers.MayChange(actor)
            ? await db.Set<LearningOutcome>().SingleOrDefaultAsync(o => o.Id == id, ct)
            : null;
        if (outcome is null)
            return SkillsRefusals.Unknown;
        if (!outcome.IsOpen)
            return SkillsRefusals.OutcomeFixed;
        var name = input.Name?.Trim() ?? "";
        if (name.Length is 0 or > OutcomeAdvice.NameMaxLength)
            return SkillsRefusals.ExpertName;
        var email = input.Email?.Trim() ?? "";
        if (
            email.Length > OutcomeAdvice.EmailMaxLength
            || (email.Length > 0 && !System.Net.Mail.MailAddress.TryCreate(email, out _))
        )
            return SkillsRefusals.ExpertEmail;

        var (advice, token) = OutcomeAdvice.Asked(id, name, email, clock.GetUtcNow());
        outcome.AskExperts();
        db.Add(advice);
        db.Audit(actor, "learning-outcome.expert-asked", subject: id.Value);
        var link = address.Of($"/leeruitkomsten/advies/{token}");
        if (email.Length > 0)
            db.Announce(
                new Mail(
                    email,
                    texts["ExpertMail.Subject", outcome.Title],
                    texts["ExpertMail.Text", name, outcome.Title, link, OutcomeAdvice.Days]
                )
            );
        await db.SaveChangesAsync(ct);
        return new Asked(link);
    }
}
