using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.People.Consenting;

/// <summary>A participant says yes or no to a purpose that they are asked about.</summary>
internal sealed class AnswerConsent(Consents consents, IEnumerable<IConsentPurposes> sources)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        string purpose,
        bool yes,
        CancellationToken ct
    )
    {
        foreach (var source in sources)
        {
            var asked = (await source.ForAsync(actor.Person, ct)).FirstOrDefault(card =>
                card.Key == purpose
            );
            if (asked is not null)
                return yes
                    ? await consents.GiveAsync(actor, purpose, asked.TextVersion, ct)
                    : await consents.WithdrawAsync(actor, purpose, asked.TextVersion, ct);
        }

        return PeopleRefusals.NotFound;
    }
}
