using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.Credentials.Practising;

/// <summary>One praktijkverklaring, with what the actor can do with it.</summary>
internal sealed class OpenStatement(PracticeGate gate, Viewings viewings)
{
    public sealed record View(PracticeStatement Statement, bool MaySign, bool MayIssue, PersonId Me)
    {
        public bool AllSigned => Statement.Processes.TrueForAll(p => p.SignedAt is not null);
    }

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        PracticeStatementId id,
        CancellationToken ct
    )
    {
        if (await gate.FindAsync(actor, id, ct) is not { } statement)
            return CredentialsRefusals.Unknown;

        await viewings.NoteAsync(actor, statement.ParticipantId, Viewed.Credentials, ct);
        return new View(
            statement,
            statement.IsOpen && await gate.MaySignAsync(actor, statement, ct),
            statement.IsOpen && await gate.MayIssueAsync(actor, statement, ct),
            actor.Person
        );
    }
}
