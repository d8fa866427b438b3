using System.Globalization;
using Leerspoor.Credentials.Designing;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Regulating;

/// <summary>The form of a regulation, as typed.</summary>
internal sealed class RegulationInput
{
    private const int CodeMax = Regulation.CodeMaxLength;
    private const int NameMax = 80;
    private const int TextMax = 300;
    private const int MostCriteria = 12;
    private const int SpareRows = 1;

    public string? Code { get; set; }
    public string? NameNl { get; set; }
    public string? NameEn { get; set; }
    public string? MeaningNl { get; set; }
    public string? MeaningEn { get; set; }
    public string? ScopeNl { get; set; }
    public string? ScopeEn { get; set; }

    // A form without any of them gives null.
    public List<RegulationRow> Criteria
    {
        get;
        set => field = [.. (value ?? []).Select(row => row ?? new())];
    } = [];
    public bool NeedsAppointment { get; set; }
    public List<string> AppointedBy
    {
        get;
        set => field = value ?? [];
    } = [];
    public bool UnderSupervision { get; set; }

    public static RegulationInput Of(RegulationWording wording) =>
        new()
        {
            Code = wording.Code,
            NameNl = wording.Name.Nl,
            NameEn = wording.Name.En,
            MeaningNl = wording.Meaning.Nl,
            MeaningEn = wording.Meaning.En,
            ScopeNl = wording.Scope.Nl,
            ScopeEn = wording.Scope.En,
            Criteria = [.. wording.Criteria.Select(RegulationRow.Of)],
            NeedsAppointment = wording.NeedsAppointment,
            AppointedBy = [.. wording.AppointedBy],
            UnderSupervision = wording.UnderSupervision,
        };

    /// <summary>An empty row at the end, so that one more can be added without a script.</summary>
    public void AddSpareRows()
    {
        var filled = Criteria.FindLastIndex(row => !row.IsEmpty) + 1;
        while (Criteria.Count < Math.Min(filled + SpareRows, MostCriteria))
            Criteria.Add(new());
    }

    public Outcome<RegulationWording> Read()
    {
        var refusals = new List<Refusal>();
        var code = Needed(Code, "Code", CodeMax, refusals);
        var name = Pair(NameNl, NameEn, "Name", NameMax, refusals);
        var meaning = Pair(MeaningNl, MeaningEn, "Meaning", TextMax, refusals);
        var scope = Pair(ScopeNl, ScopeEn, "Scope", TextMax, refusals);
        var criteria = Criteria
            .Take(MostCriteria)
            .Select((row, i) => (row, i))
            .Where(one => !one.row.IsEmpty)
            .Select(one => one.row.Read($"Criteria[{one.i}]", refusals))
            .ToList();
        return refusals.Count > 0
            ? Outcome<RegulationWording>.RefusedFor(refusals)
            : new RegulationWording(
                code,
                name,
                meaning,
                scope,
                criteria,
                NeedsAppointment,
                NeedsAppointment ? [.. AppointedBy.Distinct(StringComparer.Ordinal)] : [],
                NeedsAppointment && UnderSupervision
            );
    }

    private static LocalText Pair(
        string? nl,
        string? en,
        string at,
        int max,
        List<Refusal> refusals
    ) => new(Needed(nl, $"{at}Nl", max, refusals), DetailsInput.Text(en, $"{at}En", max, refusals));

    private static string Needed(string? typed, string at, int max, List<Refusal> refusals)
    {
        var text = DetailsInput.Text(typed, at, max, refusals);
        if (text.Length == 0)
            refusals.Add(CredentialsRefusals.TextMissing.At(at));
        return text;
    }
}

/// <summary>A criterion of the form, as typed.</summary>
internal sealed class RegulationRow
{
    private const int NameMax = 200;
    private const int MostMonths = 600;
    private const int AddressesMax = 5;

    public string? NameNl { get; set; }
    public string? NameEn { get; set; }

    /// <summary>Keys of achievements here.</summary>
    public List<string> Proofs
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Addresses of achievements elsewhere, one on each line.</summary>
    public string? Elsewhere { get; set; }
    public string? Outcome { get; set; }
    public string? MaxAgeMonths { get; set; }
    public List<Guid> SignedBy
    {
        get;
        set => field = value ?? [];
    } = [];

    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(NameNl)
        && string.IsNullOrWhiteSpace(Outcome)
        && string.IsNullOrWhiteSpace(Elsewhere)
        && Proofs.Count == 0;

    public static RegulationRow Of(RegulationCriterion criterion) =>
        new()
        {
            NameNl = criterion.Name.Nl,
            NameEn = criterion.Name.En,
            Proofs = [.. criterion.Proofs.Where(proof => !IsAddress(proof))],
            Elsewhere = string.Join('\n', criterion.Proofs.Where(IsAddress)),
            Outcome = criterion.Outcome,
            MaxAgeMonths = criterion.MaxAgeMonths?.ToString(CultureInfo.InvariantCulture),
            SignedBy = [.. criterion.SignedBy],
        };

    public RegulationCriterion Read(string at, List<Refusal> refusals)
    {
        var name = DetailsInput.Text(NameNl, $"{at}.NameNl", NameMax, refusals);
        if (name.Length == 0)
            refusals.Add(CredentialsRefusals.TextMissing.At($"{at}.NameNl"));
        var english = DetailsInput.Text(NameEn, $"{at}.NameEn", NameMax, refusals);
        var outcome = DetailsInput.Text(Outcome, $"{at}.Outcome", NameMax, refusals);
        var elsewhere = (Elsewhere ?? "")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        if (
            elsewhere.Count > AddressesMax
            || elsewhere.Exists(line =>
                line.Length > ImportedCredential.AddressMaxLength || !IsAddress(line)
            )
        )
            refusals.Add(CredentialsRefusals.AddressesInvalid.At($"{at}.Elsewhere"));
        List<string> proofs = [.. Proofs.Distinct(StringComparer.Ordinal), .. elsewhere];
        if (proofs.Count == 0 && outcome.Length == 0)
            refusals.Add(CredentialsRefusals.ProofMissing.At($"{at}.Proofs"));
        var months = 0;
        if (
            !string.IsNullOrWhiteSpace(MaxAgeMonths)
            && (
                !int.TryParse(
                    MaxAgeMonths.Trim(),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out months
                ) || months is < 1 or > MostMonths
            )
        )
            refusals.Add(CredentialsRefusals.AgeInvalid.At($"{at}.MaxAgeMonths"));
        return new(
            new(name, english),
            proofs,
            outcome,
            months > 0 ? months : null,
            [.. SignedBy.Distinct()]
        );
    }

    private static bool IsAddress(string proof) =>
        Uri.TryCreate(proof, UriKind.Absolute, out var address)
        && address.Scheme is ("https" or "http" or "urn");
}
