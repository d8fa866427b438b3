using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Paths.Programmes.Sections;

/// <summary>Writes what is asked when consent is asked, and why; or adds a purpose. Saying no to an added purpose is always possible.</summary>
internal sealed class WriteConsent(ProgrammeDrafts drafts, ProgrammeShelf shelf)
{
    public sealed class Input
    {
        public string? NameNl { get; set; }
        public string? NameEn { get; set; }
        public string? ExplanationNl { get; set; }
        public string? ExplanationEn { get; set; }
        public string? Picture { get; set; }

        public static Input Of(ConsentPurpose purpose)
        {
            var words = DesignedWords.Of(purpose.Participant);
            return new Input
            {
                NameNl = words.NameNl,
                NameEn = words.NameEn,
                ExplanationNl = words.ExplanationNl,
                ExplanationEn = words.ExplanationEn,
                Picture = purpose.Picture,
            };
        }
    }

    /// <summary>A null <paramref name="key"/> stands for a new purpose.</summary>
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
        var old = definition.Consents.FirstOrDefault(purpose => purpose.Key == key);
        if (key is not null && old is null)
            return ProgrammeRefusals.Unknown;

        var typed = new TypedText();
        var words = new DesignedWords(
            input.NameNl,
            input.NameEn,
            input.ExplanationNl,
            input.ExplanationEn
        ).Read(typed);
        var picture = typed.ReadPicture(input.Picture);
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);

        var written = new ConsentPurpose(
            old?.Key ?? Entries.NewKey("consent"),
            old?.Required ?? false,
            picture,
            words,
            await TextVersionAsync(definition.Key, key, words, ct)
        );
        return await drafts.SaveAsync(
            actor,
            programme,
            definition with
            {
                Consents = definition.Consents.With(written, purpose => purpose.Key),
            },
            ct
        );
    }

    /// <summary>One more than the version in use when the words differ from it, so that an answer tells which words were read.</summary>
    private async Task<int> TextVersionAsync(
        string programme,
        string? key,
        ParticipantWords words,
        CancellationToken ct
    )
    {
        var current = await shelf.CurrentAsync(programme, ct);
        var asked = current?.Consents.FirstOrDefault(purpose => purpose.Key == key);
        if (asked is null)
            return 1;
        return asked.Participant.ReadAs(words) ? asked.TextVersion : asked.TextVersion + 1;
    }
}
