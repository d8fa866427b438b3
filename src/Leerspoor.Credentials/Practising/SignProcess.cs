using Leerspoor.Credentials.Designing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Practising;

/// <summary>The practice trainer signs one work process off: says what they saw, and that they saw it. Until it is issued they can take that back.</summary>
internal sealed class SignProcess(LeerspoorDb db, PracticeGate gate, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Process { get; set; }
        public string? Remark { get; set; }
        public string? Sure { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        PracticeStatementId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, input.Process, ct) is not (var statement, var process))
            return CredentialsRefusals.Unknown;
        var refusals = new List<Refusal>();
        var remark = DetailsInput.Text(
            input.Remark,
            "Remark",
            PracticeProcess.RemarkMaxLength,
            refusals
        );
        if (remark.Length == 0)
            refusals.Add(CredentialsRefusals.TextMissing.At("Remark"));
        if (input.Sure != "true")
            refusals.Add(CredentialsRefusals.NotConfirmed);
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);
        if (!statement.IsOpen)
            return CredentialsRefusals.StatementClosed;
        if (process.Sign(actor.Person, actor.Name, remark, clock.GetUtcNow()) is { } refusal)
            return refusal;

        db.Audit(actor, "practice-process.signed", statement.ParticipantId, process.Id.Value);
        return await SaveAsync(statement, ct);
    }

    public async Task<Outcome<Done>> UndoAsync(
        Actor actor,
        PracticeStatementId id,
        string? which,
        CancellationToken ct
    )
    {
        if (
            await FindAsync(actor, id, which, ct) is not (var statement, var process)
            || process.SignedBy != actor.Person
        )
            return CredentialsRefusals.Unknown;
        if (!statement.IsOpen)
            return CredentialsRefusals.StatementClosed;

        process.Unsign();
        db.Audit(actor, "practice-process.unsigned", statement.ParticipantId, process.Id.Value);
        return await SaveAsync(statement, ct);
    }

    private async Task<(PracticeStatement Statement, PracticeProcess Process)?> FindAsync(
        Actor actor,
        PracticeStatementId id,
        string? which,
        CancellationToken ct
    )
    {
        var statement = await gate.FindAsync(actor, id, ct);
        var process = Guid.TryParse(which, out var known)
            ? statement?.Processes.Find(one => one.Id.Value == known)
            : null;
        return
            statement is not null
            && process is not null
            && await gate.MaySignAsync(actor, statement, ct)
            ? (statement, process)
            : null;
    }

    private async Task<Outcome<Done>> SaveAsync(PracticeStatement statement, CancellationToken ct)
    {
        statement.Touch();
        try
        {
            await db.SaveChangesAsync(ct);
            return new Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return CredentialsRefusals.ChangedMeanwhile;
        }
    }
}
