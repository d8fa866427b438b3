namespace Leerspoor.Skills.Exchanging;

/// <summary>Why a row or a whole file was refused.</summary>
/// <param name="Code">Key of the text; <c>ImportFault.*</c>.</param>
/// <param name="Place">Where.</param>
/// <param name="Values">For the placeholders of the text.</param>
internal sealed record ImportFault(string Code, Place Place, IReadOnlyList<string> Values);

/// <summary>The whole file is of no use; nothing is taken from it.</summary>
internal sealed class BrokenFileException(ImportFault fault)
    : Exception($"{fault.Code} {fault.Place}")
{
    public ImportFault Fault => fault;

    public static BrokenFileException At(Place place, string code, params string[] values) =>
        new(new ImportFault(code, place, values));
}

/// <summary>Collects what is refused while files are read, and tells how far it is.</summary>
internal sealed class ImportReport(Action<long>? progress = null)
{
    /// <summary>More than anyone mends by hand; beyond it only the number grows.</summary>
    public const int MostFaults = 10_000;
    private const int TellEvery = 2_000;

    private readonly List<ImportFault> faults = [];

    public IReadOnlyList<ImportFault> Faults => faults;

    /// <summary>How many rows were refused, also those beyond <see cref="MostFaults"/>.</summary>
    public long Refused { get; private set; }
    public long RowsRead { get; private set; }

    public void Refuse(Place place, string code, params string[] values)
    {
        Refused++;
        if (faults.Count < MostFaults)
            faults.Add(new ImportFault(code, place, values));
    }

    public void RowRead()
    {
        if (++RowsRead % TellEvery == 0)
            progress?.Invoke(RowsRead);
    }
}
