using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Paths.Programmes;

/// <summary>Changes name, explanation, how many indicators one starts with and how often there is an evaluation.</summary>
internal sealed class EditProgramme(ProgrammeDrafts drafts)
{
    private const int MostAtStart = 3;
    private const int MostWeeks = 26;

    public sealed class Input
    {
        public string? NameNl { get; set; }
        public string? NameEn { get; set; }
        public string? ExplanationNl { get; set; }
        public string? ExplanationEn { get; set; }
        public string? MaxIndicators { get; set; }
        public string? EveryWeeks { get; set; }

        public static Input Of(ProgrammeDefinition definition)
        {
            var words = DesignedWords.Of(definition.Participant);
            return new Input
            {
                NameNl = words.NameNl,
                NameEn = words.NameEn,
                ExplanationNl = words.ExplanationNl,
                ExplanationEn = words.ExplanationEn,
                MaxIndicators = definition.MaxIndicatorsAtStart.ToString(
                    CultureInfo.InvariantCulture
                ),
                EveryWeeks = definition.Evaluation.EveryWeeks.ToString(
                    CultureInfo.InvariantCulture
                ),
            };
        }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ProgrammeId id,
        Input input,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, id, ct)).Refused(out var refusal, out var programme))
            return refusal;

        var typed = new TypedText();
        var words = new DesignedWords(
            input.NameNl,
            input.NameEn,
            input.ExplanationNl,
            input.ExplanationEn
        ).Read(typed);
        var most = Number(typed, "MaxIndicators", input.MaxIndicators, MostAtStart);
        var weeks = Number(typed, "EveryWeeks", input.EveryWeeks, MostWeeks);
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);

        var old = programme.Definition;
        return await drafts.SaveAsync(
            actor,
            programme,
            old with
            {
                Participant = words,
                MaxIndicatorsAtStart = most,
                Evaluation = old.Evaluation with { EveryWeeks = weeks },
            },
            ct
        );
    }

    private static int Number(TypedText typed, string field, string? text, int max)
    {
        if (
            !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1
            || number > max
        )
            typed.Refuse(ProgrammeRefusals.NumberOutside(field, 1, max));
        return number;
    }
}
