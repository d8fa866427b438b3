using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Programmes.Sections;
using Leerspoor.Ui;

namespace Leerspoor.Paths.Programmes;

/// <summary>
/// Changes what a step is called, how it is explained, who is at turn and what staff do in it; or adds a step of the designer's own.
/// When a step begins is up to the program.
/// </summary>
internal sealed class EditStage(ProgrammeDrafts drafts)
{
    private const int TaskMaxLength = 400;

    private static readonly string[] Actors = ["participant", "coach", "supervisor"];

    public sealed class Input
    {
        public string? Picture { get; set; }

        /// <summary>Who is ticked; null when nobody is.</summary>
        public List<string>? AtTurn { get; set; }

        /// <summary>For a new step: the key of the step that it follows.</summary>
        public string? After { get; set; }
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
                Picture = stage.Picture,
                AtTurn = [.. stage.AtTurn],
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

        var read = Read(input, stage, new TypedText());
        return read.Refused(out _, out var written)
            ? Outcome<Done>.RefusedFor(read.Refusals)
            : await drafts.SaveAsync(
                actor,
                programme,
                old with
                {
                    Stages = old.Stages.With(written, other => other.Key),
                },
                ct
            );
    }

    /// <summary>Adds an extra step behind another one, never behind the last.</summary>
    public async Task<Outcome<Done>> AddAsync(
        Actor actor,
        ProgrammeId id,
        Input input,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, id, ct)).Refused(out var refusal, out var programme))
            return refusal;

        var old = programme.Definition;
        var after = old.Stages.SkipLast(1).ToList().FindIndex(stage => stage.Key == input.After);
        var typed = new TypedText();
        if (after < 0)
            typed.Refuse(ProgrammeRefusals.PlaceUnknown);
        var read = Read(input, null, typed);
        if (read.Refused(out _, out var written))
            return Outcome<Done>.RefusedFor(read.Refusals);

        List<Stage> stages = [.. old.Stages];
        stages.Insert(after + 1, written);
        return await drafts.SaveAsync(actor, programme, old with { Stages = stages }, ct);
    }

    private static Outcome<Stage> Read(Input input, Stage? old, TypedText typed)
    {
        var words = new DesignedWords(
            input.NameNl,
            input.NameEn,
            input.ExplanationNl,
            input.ExplanationEn
        ).Read(typed);
        var task = typed.Read("Task", input.TaskNl, input.TaskEn, TaskMaxLength);
        var picture = typed.ReadPicture(input.Picture);
        var atTurn = Actors
            .Where(who => input.AtTurn?.Contains(who) == true)
            .InOrderOf(old?.AtTurn ?? [], who => who);
        if (atTurn.Count == 0)
            typed.Refuse(ProgrammeRefusals.NobodyAtTurn);

        return typed.Refusals.Count > 0
            ? Outcome<Stage>.RefusedFor(typed.Refusals)
            : new Stage(
                old?.Key ?? Entries.NewKey("stage"),
                picture,
                atTurn,
                words,
                new StageTask(task),
                old?.EntryConditions ?? [],
                old?.Extra ?? true
            );
    }
}
