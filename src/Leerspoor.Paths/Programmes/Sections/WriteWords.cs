using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Paths.Programmes.Sections;

/// <summary>Writes the name and the text of a target group, a goal, a pitfall or a risk; adds one where the list may grow.</summary>
internal sealed class WriteWords(ProgrammeDrafts drafts)
{
    public const int TextMaxLength = 300;

    public sealed class Input
    {
        public string? NameNl { get; set; }
        public string? NameEn { get; set; }
        public string? TextNl { get; set; }
        public string? TextEn { get; set; }

        public static Input Of(StaffWords words) =>
            new()
            {
                NameNl = words.Name.Nl,
                NameEn = words.Name.En,
                TextNl = words.Description?.Nl,
                TextEn = words.Description?.En,
            };
    }

    /// <summary>A null <paramref name="key"/> stands for a new entry.</summary>
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ProgrammeId id,
        string? slug,
        string? key,
        Input input,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, id, ct)).Refused(out var refusal, out var programme))
            return refusal;
        var old = programme.Definition;
        if (
            WrittenWords.Find(slug) is not { } words
            || (key is null ? !words.Section.Grows : words.Read(old, key) is null)
        )
            return ProgrammeRefusals.Unknown;

        var typed = new TypedText();
        var written = new StaffWords(
            typed.Read("Name", input.NameNl, input.NameEn, DesignedWords.NameMaxLength),
            typed.Read("Text", input.TextNl, input.TextEn, TextMaxLength)
        );
        return typed.Refusals.Count > 0
            ? Outcome<Done>.RefusedFor(typed.Refusals)
            : await drafts.SaveAsync(
                actor,
                programme,
                words.Write(old, key ?? Entries.NewKey("own"), written),
                ct
            );
    }
}
