using System.Globalization;

namespace Leerspoor.Paths.Caseload;

/// <summary>What a caretaker wants to see of the caseload, as it stands in the address of the page.</summary>
internal sealed record CaseloadQuestion(
    CaseloadSignal Filter,
    string Search,
    CaseloadOrder Order,
    int QuietDays,
    int Page
)
{
    public const int DefaultQuietDays = 14;
    public const int PageSize = 25;

    /// <summary>Takes what makes sense and the default for the rest; an address is never refused.</summary>
    public static CaseloadQuestion Of(
        string? filter,
        string? search,
        string? order,
        int? quietDays,
        int? page
    ) =>
        new(
            CaseloadSignals.OfKey(filter),
            (search ?? "").Trim(),
            order switch
            {
                "naam" => CaseloadOrder.Name,
                "laatst" => CaseloadOrder.Quietest,
                "evaluatie" => CaseloadOrder.Evaluation,
                _ => CaseloadOrder.Urgency,
            },
            Math.Clamp(quietDays ?? DefaultQuietDays, 1, 365),
            Math.Clamp(page ?? 1, 1, 10_000)
        );

    /// <summary>The same question in an address; what is default is left out.</summary>
    public string At(string address)
    {
        var parts = new List<string>();
        if (CaseloadSignals.KeyOf(Filter) is { } filter)
            parts.Add($"filter={filter}");
        if (Search.Length > 0)
            parts.Add($"q={Uri.EscapeDataString(Search)}");
        if (OrderKey is { } order)
            parts.Add($"sorteer={order}");
        if (QuietDays != DefaultQuietDays)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"dagen={QuietDays}"));
        if (Page > 1)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"pagina={Page}"));
        return parts.Count == 0 ? address : $"{address}?{string.Join('&', parts)}";
    }

    public string? OrderKey =>
        Order switch
        {
            CaseloadOrder.Name => "naam",
            CaseloadOrder.Quietest => "laatst",
            CaseloadOrder.Evaluation => "evaluatie",
            _ => null,
        };
}

internal enum CaseloadOrder
{
    /// <summary>Who needs me first.</summary>
    Urgency,
    Name,

    /// <summary>Longest without activity first.</summary>
    Quietest,
    Evaluation,
}
