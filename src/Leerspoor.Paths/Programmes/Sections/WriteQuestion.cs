using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;

namespace Leerspoor.Paths.Programmes.Sections;

/// <summary>Writes a question of the evaluations of a draft: an existing one by its key, or a new one.</summary>
internal sealed class WriteQuestion(ProgrammeDrafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ProgrammeId id,
        string? key,
        QuestionInput input,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, id, ct)).Refused(out var refusal, out var programme))
            return refusal;
        var definition = programme.Definition;
        var old = definition.Evaluation.Questions.FirstOrDefault(question => question.Key == key);
        if (key is not null && old is null)
            return ProgrammeRefusals.Unknown;

        var read = input.Read(old);
        if (read.Refused(out _, out var written))
            return Outcome<Done>.RefusedFor(read.Refusals);

        var changed = definition with
        {
            Evaluation = definition.Evaluation with
            {
                Questions = definition.Evaluation.Questions.With(written, q => q.Key),
            },
        };
        return ProgrammeSections.Questions.Check(changed) is { } wrong
            ? wrong
            : await drafts.SaveAsync(actor, programme, changed, ct);
    }
}
