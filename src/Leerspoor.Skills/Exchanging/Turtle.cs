namespace Leerspoor.Skills.Exchanging;

/// <summary>Linked data as Turtle; what CompetentNL publishes can be read with it. N-Triples is its simplest form.</summary>
internal sealed class Turtle(string key, string name, string mediaType) : IFrameworkFormat
{
    public static readonly Turtle Full = new("turtle", "raamwerk.ttl", "text/turtle");
    public static readonly Turtle Lines = new("ntriples", "raamwerk.nt", "application/n-triples");

    public string Key => key;

    public bool Recognises(ImportFile file, string beginning)
    {
        var first = beginning.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return this == Lines
            ? file.Name.EndsWith(".nt", StringComparison.OrdinalIgnoreCase)
            : file.Name.EndsWith(".ttl", StringComparison.OrdinalIgnoreCase)
                || first.StartsWith("@prefix", StringComparison.Ordinal)
                || first.StartsWith("PREFIX", StringComparison.Ordinal);
    }

    public FrameworkGraph Read(
        IReadOnlyList<ImportFile> files,
        ImportReport report,
        CancellationToken ct
    )
    {
        var triples = new List<Triple>();
        foreach (var file in files)
        {
            TextCheck.Verify(file, quoted: false, ct);
            using var reader = new StreamReader(file.Open());
            new TurtleReader(
                new TurtleText(reader, file.Name),
                triple =>
                {
                    report.RowRead();
                    triples.Add(triple);
                }
            ).Read(ct);
        }
        return RdfGraph.Of(key, triples.Distinct(SameStatement.Said), report, files[0].Name);
    }

    public IEnumerable<ExportFile> Write(FrameworkGraph graph) =>
        [new(name, mediaType, stream => RdfWriter.Write(RdfGraph.Statements(graph), stream))];
}

/// <summary>Linked data says a thing once, however often it is written.</summary>
internal sealed class SameStatement : IEqualityComparer<Triple>
{
    public static readonly SameStatement Said = new();

    public bool Equals(Triple x, Triple y) =>
        x.Subject == y.Subject && x.Predicate == y.Predicate && x.Object == y.Object;

    public int GetHashCode(Triple obj) => HashCode.Combine(obj.Subject, obj.Predicate, obj.Object);
}
