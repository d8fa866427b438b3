using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Paths.Programmes;

/// <summary>Changes what a stage is called, how it is explained and what staff do in it. Which stages there are, is fixed.</summary>
internal sealed class EditStage(ProgrammeDrafts drafts)
{
    private const int TaskMaxLength = 400;

    public sealed class Input
    {
        public string? NameNl { get; set; }
        public string? NameEn { get; set; }
        public string? ExplanationNl { get; set; }
        public string? ExplanationEn { get; set; }
        public string? TaskNl { get; set; }
        public string? TaskEn { get; set; }

        public static Input Of(Stage stage)
        {
            var words = DesignedWords.Of(stage.Participant);
            return new Input
            {
                NameNl = words.NameNl,
                NameEn = words.NameEn,
                ExplanationNl = words.ExplanationNl,
                ExplanationEn = words.ExplanationEn,
                TaskNl = stage.Staff.Task.Nl,
                TaskEn = stage.Staff.Task.En,
            };
        }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ProgrammeId id,
        string stageKey,
        Input input,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, id, ct)).Refused(out var refusal, out var programme))
            return refusal;
        var old = programme.Definition;
        if (old.Stages.FirstOrDefault(stage => stage.Key == stageKey) is not { } stage)
            return ProgrammeRefusals.Unknown;

        var typed = new TypedText();
        var words = new DesignedWords(
            input.NameNl,
            input.NameEn,
            input.ExplanationNl,
            input.ExplanationEn
        ).Read(typed);
        var task = typed.Read("Task", input.TaskNl, input.TaskEn, TaskMaxLength);
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);

        var changed = stage with { Participant = words, Staff = new StageTask(task) };
        Stage[] stages = [.. old.Stages.Select(other => other.Key == stageKey ? changed : other)];
        return await drafts.SaveAsync(actor, programme, old with { Stages = stages }, ct);
    }
}
