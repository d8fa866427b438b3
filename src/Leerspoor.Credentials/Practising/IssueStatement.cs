using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Showing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Evidence = Leerspoor.OpenBadges.Evidence;

namespace Leerspoor.Credentials.Practising;

/// <summary>Issues a praktijkverklaring of which every work process is signed: a credential with one piece of evidence per work process. Or cancels it.</summary>
internal sealed class IssueStatement(
    LeerspoorDb db,
    PracticeGate gate,
    PeopleDirectory people,
    Awarding awarding,
    IStringLocalizer<Texts> texts,
    TimeProvider clock
)
{
    private const string Genre = "Praktijkverklaring";

    public sealed record Issued(CredentialId Id);

    public async Task<Outcome<Issued>> HandleAsync(
        Actor actor,
        PracticeStatementId id,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, ct) is not { } statement)
            return CredentialsRefusals.Unknown;
        if (statement.CredentialId is { } before)
            return new Issued(before);
        if (!statement.IsOpen)
            return CredentialsRefusals.StatementClosed;
        if (statement.Processes.Exists(process => process.SignedAt is null))
            return CredentialsRefusals.StatementUnsigned;
        var achievement = await db.Set<Achievement>()
            .AsNoTracking()
            .Where(a => a.Key == statement.AchievementKey && a.PublishedAt != null)
            .OrderByDescending(a => a.Number)
            .FirstAsync(ct);
        var issuer = await people.Organisations.SingleAsync(
            o => o.Id == statement.OrganisationId,
            ct
        );
        var holder = await people.Persons.SingleAsync(p => p.Id == statement.ParticipantId, ct);

        var now = clock.GetUtcNow();
        var credential = await awarding.AddAsync(
            actor,
            achievement,
            (holder.Id, holder.Name),
            (issuer.Id, issuer.Name),
            statement.Id.Value,
            [],
            LocalDay.Of(now),
            now,
            ct,
            practice: Proof(statement)
        );
        statement.Issued(credential.Id, now);
        db.Audit(actor, "practice-statement.issued", statement.ParticipantId, statement.Id.Value);
        try
        {
            await db.SaveChangesAsync(ct);
            return new Issued(credential.Id);
        }
        catch (DbUpdateException)
        {
            // twice at one moment, or the trainer took a signature back just now
            db.ChangeTracker.Clear();
            return CredentialsRefusals.ChangedMeanwhile;
        }
    }

    public async Task<Outcome<Done>> CancelAsync(
        Actor actor,
        PracticeStatementId id,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, ct) is not { } statement)
            return CredentialsRefusals.Unknown;
        if (statement.Cancel(clock.GetUtcNow()) is { } refusal)
            return refusal;

        db.Audit(
            actor,
            "practice-statement.cancelled",
            statement.ParticipantId,
            statement.Id.Value
        );
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<PracticeStatement?> FindAsync(
        Actor actor,
        PracticeStatementId id,
        CancellationToken ct
    ) =>
        await gate.FindAsync(actor, id, ct) is { } found
        && await gate.MayIssueAsync(actor, found, ct)
            ? found
            : null;

    private PracticeProof Proof(PracticeStatement statement)
    {
        using var dutch = new DutchMoment();
        return new(
            texts[
                "PracticeText.Where",
                statement.Company,
                statement.CompanyCode,
                statement.From.Written(),
                statement.Until.Written(),
                statement.Dossier,
                statement.DossierCode
            ],
            [
                .. statement.Processes.Select(process => new Evidence(
                    Name: $"{process.Code} {process.Name}",
                    Narrative: texts[
                        "PracticeText.Signed",
                        process.Code,
                        process.Name,
                        process.Remark.ReplaceLineEndings(" "),
                        process.SignerName,
                        statement.Company,
                        process.SignedAt!.Value.Written()
                    ],
                    Genre: Genre
                )),
            ]
        );
    }
}
