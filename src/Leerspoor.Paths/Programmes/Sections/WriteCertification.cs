using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Paths.Programmes.Sections;

/// <summary>Writes a form of proof with its strong and weak sides: an existing one by its key, or a new one.</summary>
internal sealed class WriteCertification(ProgrammeDrafts drafts)
{
    public const int SidesMaxLength = 500;

    public sealed class Input
    {
        public string? NameNl { get; set; }
        public string? NameEn { get; set; }
        public string? ProsNl { get; set; }
        public string? ProsEn { get; set; }
        public string? ConsNl { get; set; }
        public string? ConsEn { get; set; }

        /// <summary>Any value: only where the company is recognised.</summary>
        public string? RecognisedOnly { get; set; }

        public static Input Of(CertificationForm form) =>
            new()
            {
                NameNl = form.Staff.Name.Nl,
                NameEn = form.Staff.Name.En,
                ProsNl = string.Join('\n', form.Staff.Pros.Select(line => line.Nl)),
                ProsEn = string.Join('\n', form.Staff.Pros.Select(line => line.En)),
                ConsNl = string.Join('\n', form.Staff.Cons.Select(line => line.Nl)),
                ConsEn = string.Join('\n', form.Staff.Cons.Select(line => line.En)),
                RecognisedOnly = form.RecognisedTrainingCompanyOnly ? "true" : null,
            };
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ProgrammeId id,
        string? key,
        Input input,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, id, ct)).Refused(out var refusal, out var programme))
            return refusal;
        var definition = programme.Definition;
        if (key is not null && definition.CertificationForms.All(form => form.Key != key))
            return ProgrammeRefusals.Unknown;

        var typed = new TypedText();
        var words = new CertificationWords(
            typed.Read("Name", input.NameNl, input.NameEn, DesignedWords.NameMaxLength),
            typed.ReadLines("Pros", input.ProsNl, input.ProsEn, SidesMaxLength),
            typed.ReadLines("Cons", input.ConsNl, input.ConsEn, SidesMaxLength)
        );
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);

        var written = new CertificationForm(
            key ?? Entries.NewKey("proof"),
            words,
            !string.IsNullOrEmpty(input.RecognisedOnly)
        );
        return await drafts.SaveAsync(
            actor,
            programme,
            definition with
            {
                CertificationForms = definition.CertificationForms.With(written, f => f.Key),
            },
            ct
        );
    }
}
