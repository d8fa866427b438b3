using System.Globalization;
using Leerspoor.ActionScans.Joining;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Surveys;

/// <summary>Makes personal links for a round. They are shown once, to be printed and dealt out like cards.</summary>
internal sealed class MakeTickets(LeerspoorDb db, PublicAddress address)
{
    public sealed class Input
    {
        public string? Count { get; set; }
    }

    public async Task<Outcome<string[]>> HandleAsync(
        Actor actor,
        SurveyRoundId id,
        Input input,
        CancellationToken ct
    )
    {
        var mine = ScanAccess.Organisations(actor);
        var round = await db.Set<SurveyRound>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == id && mine.Contains(r.OrganisationId), ct);
        if (round is not { Personal: true })
            return SurveyRefusals.Unknown;
        if (
            !int.TryParse(input.Count, CultureInfo.InvariantCulture, out var count)
            || count is < 1 or > SurveyTicket.MostAtOnce
        )
            return SurveyRefusals.CountWrong;
        var before = await db.Set<SurveyTicket>().CountAsync(t => t.RoundId == id, ct);
        if (before + count > SurveyTicket.MostPerRound)
            return SurveyRefusals.CountWrong;

        string[] secrets = [.. Enumerable.Range(0, count).Select(_ => Seat.New())];
        db.AddRange(secrets.Select(secret => SurveyTicket.For(round, secret)));
        db.Audit(actor, "survey.links-made", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return secrets
            .Select(secret => address.Of($"/vragenlijst/{round.Code}/{secret}"))
            .ToArray();
    }
}
