using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Running;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Evaluating;

/// <summary>Fills in the evaluation: a learner by the code of the sign-up, a partner by a code of its own.</summary>
internal sealed class GiveVoice(LeerspoorDb db, RunAccess access, TimeProvider clock)
{
    public sealed record View(string Title, string Name, LineVoice? Given, bool WantsMore);

    public sealed class Input
    {
        public List<string?>? Marks { get; set; }
        public string? Text { get; set; }
    }

    public async Task<Outcome<View>> ShowLearnerAsync(string? code, CancellationToken ct)
    {
        if (await access.EnrolmentAsync(code, ct) is not { } me)
            return PathRefusals.Unknown;
        var run = await db.Set<LineRun>().SingleAsync(r => r.Id == me.RunId, ct);
        var given = await db.Set<LineVoice>().SingleOrDefaultAsync(v => v.EnrolmentId == me.Id, ct);
        return new View(run.Title, me.Name, given, me.FollowUpAt is not null);
    }

    public async Task<Outcome<View>> ShowPartnerAsync(string? code, CancellationToken ct)
    {
        if (await access.CompanyAsync(code, ct) is not { } company)
            return PathRefusals.Unknown;
        var path = await db.Set<CompanyPath>().SingleAsync(p => p.Id == company.PathId, ct);
        var given = await db.Set<LineVoice>()
            .SingleOrDefaultAsync(v => v.CompanyKey == company.Key, ct);
        return new View(path.Title, company.Name, given, false);
    }

    public async Task<Outcome<Done>> LearnerAsync(string? code, Input input, CancellationToken ct)
    {
        if ((await ShowLearnerAsync(code, ct)).Refused(out var unknown, out var view))
            return unknown;
        var me = (await access.EnrolmentAsync(code, ct))!;
        var run = await db.Set<LineRun>().SingleAsync(r => r.Id == me.RunId, ct);
        var voice = view.Given ?? LineVoice.Of(run.PathId, me.Id, null);
        return await SayAsync(voice, view.Given is null, EvaluationQuestions.OfLearners, input, ct);
    }

    public async Task<Outcome<Done>> PartnerAsync(string? code, Input input, CancellationToken ct)
    {
        if ((await ShowPartnerAsync(code, ct)).Refused(out var unknown, out var view))
            return unknown;
        var company = (await access.CompanyAsync(code, ct))!;
        var voice = view.Given ?? LineVoice.Of(company.PathId, null, company.Key);
        return await SayAsync(voice, view.Given is null, EvaluationQuestions.OfPartners, input, ct);
    }

    /// <summary>One tap from a line to an own path: who has an account is announced to the room of paths, the broker sees everybody.</summary>
    public async Task<Outcome<Done>> WantMoreAsync(string? code, CancellationToken ct)
    {
        if (await access.EnrolmentAsync(code, ct) is not { } me)
            return PathRefusals.Unknown;
        if (me.FollowUpAt is not null)
            return new Done();
        var now = clock.GetUtcNow();
        var run = await db.Set<LineRun>().SingleAsync(r => r.Id == me.RunId, ct);
        me.WantMore(now);
        if (me.PersonId is { } person)
            db.Announce(new FollowUpWished(person, run.Title, now));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<Outcome<Done>> SayAsync(
        LineVoice voice,
        bool isNew,
        IReadOnlyList<string> questions,
        Input input,
        CancellationToken ct
    )
    {
        var typed = new TypedForm();
        var marks = questions
            .Select(
                (_, at) =>
                    typed.Number(
                        string.Create(CultureInfo.InvariantCulture, $"Marks[{at}]"),
                        input.Marks?.ElementAtOrDefault(at),
                        1,
                        LineVoice.MostMark
                    )
            )
            .ToList();
        var text = typed.Text("Text", input.Text, LineVoice.TextMaxLength);
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);
        voice.Say(marks, text, clock.GetUtcNow());
        if (isNew)
            db.Add(voice);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
