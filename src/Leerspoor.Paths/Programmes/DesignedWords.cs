using Leerspoor.Ui;

namespace Leerspoor.Paths.Programmes;

/// <summary>A name and an explanation as typed, one sentence per line.</summary>
internal sealed record DesignedWords(
    string? NameNl,
    string? NameEn,
    string? ExplanationNl,
    string? ExplanationEn
)
{
    public const int NameMaxLength = 80;
    public const int ExplanationMaxLength = 600;

    public static DesignedWords Of(ParticipantWords words) =>
        new(
            words.Name.Nl,
            words.Name.En,
            string.Join('\n', words.Explanation.Select(line => line.Nl)),
            string.Join('\n', words.Explanation.Select(line => line.En))
        );

    public ParticipantWords Read(TypedText typed) =>
        new(
            typed.Read("Name", NameNl, NameEn, NameMaxLength),
            typed.ReadLines("Explanation", ExplanationNl, ExplanationEn, ExplanationMaxLength)
        );
}
