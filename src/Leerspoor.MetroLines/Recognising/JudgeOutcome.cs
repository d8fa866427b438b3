using System.Globalization;
using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Running;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Recognising;

/// <summary>Holds what somebody shows against the rubric of an outcome, and gives the badge when all of it is reached.</summary>
internal sealed class JudgeOutcome(
    LeerspoorDb db,
    RunAccess access,
    CredentialDesk credentials,
    EvidenceBook evidence,
    TimeProvider clock
)
{
    public sealed record View(
        RunAccess.Found Run,
        Enrolment Person,
        LineOutcome Outcome,
        Judgement? Judgement
    );

    public sealed class Input
    {
        public List<string?>? Levels { get; set; }
        public string? Note { get; set; }
    }

    public async Task<Outcome<View>> ShowAsync(
        Actor actor,
        (LineRunId Run, Guid Person, Guid Outcome) which,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, which.Run, ct) is not { } found)
            return PathRefusals.Unknown;
        var person = await db.Set<Enrolment>()
            .SingleOrDefaultAsync(e => e.Id == which.Person && e.RunId == which.Run, ct);
        var outcome = await db.Set<LineOutcome>()
            .SingleOrDefaultAsync(o => o.Key == which.Outcome && o.PathId == found.Path.Id, ct);
        if (person is null || outcome is null || outcome.LineKey != found.Run.LineKey)
            return PathRefusals.Unknown;
        return new View(
            found,
            person,
            outcome,
            await db.Set<Judgement>()
                .SingleOrDefaultAsync(
                    j => j.EnrolmentId == which.Person && j.OutcomeKey == which.Outcome,
                    ct
                )
        );
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        (LineRunId Run, Guid Person, Guid Outcome) which,
        Input input,
        CancellationToken ct
    )
    {
        if ((await ShowAsync(actor, which, ct)).Refused(out var unknown, out var view))
            return unknown;
        if (view.Outcome.CriteriaList.Count == 0)
            return RecognisingRefusals.NoRubric;
        if (view.Judgement?.CredentialId is not null)
            return RecognisingRefusals.AlreadyAwarded;
        var typed = new TypedForm();
        var levels = view
            .Outcome.CriteriaList.Select(
                (_, at) => Level(typed, at, input.Levels?.ElementAtOrDefault(at))
            )
            .ToList();
        var note = typed.Text("Note", input.Note, Judgement.NoteMaxLength);
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);

        var judgement = view.Judgement;
        if (judgement is null)
            db.Add(judgement = Judgement.Of(which.Run, which.Person, which.Outcome));
        judgement.Judge(levels, note, actor.Person, clock.GetUtcNow());
        await WriteAsync(view, judgement, ct);
        db.Audit(actor, "outcome.judged", view.Person.PersonId, judgement.Id);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>Only to somebody with an account, for a badge lies in a wallet.</summary>
    public async Task<Outcome<Done>> AwardAsync(
        Actor actor,
        (LineRunId Run, Guid Person, Guid Outcome) which,
        CancellationToken ct
    )
    {
        if ((await ShowAsync(actor, which, ct)).Refused(out var unknown, out var view))
            return unknown;
        if (view.Judgement is not { IsReached: true } judgement)
            return RecognisingRefusals.NotReached;
        if (view.Person.PersonId is not { } recipient)
            return RecognisingRefusals.NoAccount;
        if (view.Outcome.AchievementKey.Length == 0)
            return RecognisingRefusals.NoBadge;
        var issued = await credentials.VouchAsync(
            actor,
            new()
            {
                AchievementKey = view.Outcome.AchievementKey,
                Recipient = recipient,
                Occasion = judgement.Id,
                Organisation = view.Run.Path.OrganisationId,
                Evidence =
                [
                    view.Outcome.Responsibility,
                    .. judgement.Note.Length > 0 ? [judgement.Note] : (string[])[],
                ],
            },
            ct
        );
        if (issued.Refused(out var refusal, out var card))
            return refusal;
        judgement.Awarded(card.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    // Every judgement is a source of its own; the one before no longer counts.
    private async Task WriteAsync(View view, Judgement judgement, CancellationToken ct)
    {
        if (view.Person.PersonId is not { } person)
            return;
        var address = $"urn:leerspoor:lijnuitkomst:{view.Outcome.Key}";
        await evidence.RejudgeAsync(person, address, ct);
        if (!judgement.IsReached)
            return;
        evidence.Write(
            new SkillEvidenceLine
            {
                Person = person,
                Skill = address,
                Label = view.Outcome.Responsibility,
                Level = SkillLevel.Of(judgement.Lowest),
                Kind = EvidenceKind.Judgement,
                Situation = view.Run.Path.Title,
                SeenBy = judgement.JudgedBy,
                SeenAt = judgement.JudgedAt,
                Source = Guid.CreateVersion7(),
            }
        );
    }

    private static int Level(TypedForm typed, int at, string? text) =>
        typed.Number(
            string.Create(CultureInfo.InvariantCulture, $"Levels[{at}]"),
            text,
            1,
            Judgement.MostLevel
        );
}
