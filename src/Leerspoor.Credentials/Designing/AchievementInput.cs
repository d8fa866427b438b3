using System.Globalization;
using Leerspoor.Credentials.Showing;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Designing;

/// <summary>The form of an achievement, as typed.</summary>
internal sealed class AchievementInput
{
    private const int NameMax = 80;
    private const int SentenceMax = 300;
    private const int TextMax = 1500;
    private const int MonthsMax = 120;

    public string? Kind { get; set; }
    public string? Picture { get; set; }
    public string? NameNl { get; set; }
    public string? NameEn { get; set; }
    public string? PraiseNl { get; set; }
    public string? PraiseEn { get; set; }
    public string? DescriptionNl { get; set; }
    public string? DescriptionEn { get; set; }
    public string? CriteriaNl { get; set; }
    public string? CriteriaEn { get; set; }
    public string? ValidMonths { get; set; }

    /// <summary>Level (A, B, C or nothing) by <c>framework/indicator</c>.</summary>
    public Dictionary<string, string> Levels { get; set; } = new(StringComparer.Ordinal);

    public DetailsInput Details
    {
        get;
        set => field = value ?? new();
    } = new();

    public static AchievementInput Of(AchievementWording wording) =>
        new()
        {
            Kind = wording.Kind.ToString(),
            Picture = wording.PictureKey,
            NameNl = wording.Name.Nl,
            NameEn = wording.Name.En,
            PraiseNl = wording.Praise.Nl,
            PraiseEn = wording.Praise.En,
            DescriptionNl = wording.Description.Nl,
            DescriptionEn = wording.Description.En,
            CriteriaNl = wording.Criteria.Nl,
            CriteriaEn = wording.Criteria.En,
            ValidMonths = wording.ValidMonths?.ToString(CultureInfo.InvariantCulture),
            Levels = wording.Alignments.ToDictionary(
                line => $"{line.Framework}/{line.Indicator}",
                line => line.Level,
                StringComparer.Ordinal
            ),
            Details = DetailsInput.Of(wording.Details),
        };

    public Outcome<AchievementWording> Read()
    {
        var refusals = new List<Refusal>();
        var name = Text(refusals, "Name", NameNl, NameEn, NameMax);
        var praise = Text(refusals, "Praise", PraiseNl, PraiseEn, SentenceMax);
        var description = Text(refusals, "Description", DescriptionNl, DescriptionEn, SentenceMax);
        var criteria = Text(refusals, "Criteria", CriteriaNl, CriteriaEn, TextMax);
        if (!Enum.TryParse<AchievementKind>(Kind, out var kind) || !Enum.IsDefined(kind))
            refusals.Add(CredentialsRefusals.KindUnknown);
        if (
            Picture is null
            || (
                AchievementPicture.Of(Picture) is null
                && !MedalDrawing.Pictures.Contains(Picture, StringComparer.Ordinal)
            )
        )
            refusals.Add(CredentialsRefusals.PictureUnknown);
        if (!TryReadMonths(out var months))
            refusals.Add(CredentialsRefusals.MonthsInvalid);
        var details = Details.Read(refusals);

        return refusals.Count > 0
            ? Outcome<AchievementWording>.RefusedFor(refusals)
            : new AchievementWording(
                kind,
                Picture!,
                name,
                praise,
                description,
                criteria,
                months,
                [.. Lines()]
            )
            {
                Details = details,
            };
    }

    private IEnumerable<AlignmentLine> Lines() =>
        from chosen in Levels
        let parts = chosen.Key.Split('/')
        where parts.Length == 2 && chosen.Value is "A" or "B" or "C"
        select new AlignmentLine(parts[0], parts[1], chosen.Value);

    private bool TryReadMonths(out int? months)
    {
        months = null;
        if (string.IsNullOrWhiteSpace(ValidMonths))
            return true;

        var read = int.TryParse(
            ValidMonths,
            NumberStyles.Integer,
            CultureInfo.InvariantCulture,
            out var number
        );
        months = number;
        return read && number is >= 1 and <= MonthsMax;
    }

    private static LocalText Text(
        List<Refusal> refusals,
        string field,
        string? nl,
        string? en,
        int max
    )
    {
        var text = new LocalText((nl ?? "").Trim(), (en ?? "").Trim());
        if (text.Nl.Length == 0)
            refusals.Add(CredentialsRefusals.TextMissing.At(field + "Nl"));
        if (text.Nl.Length > max)
            refusals.Add(CredentialsRefusals.TextTooLong(max).At(field + "Nl"));
        if (text.En.Length > max)
            refusals.Add(CredentialsRefusals.TextTooLong(max).At(field + "En"));
        return text;
    }
}
