namespace Leerspoor.Pdf;

/// <summary>What was filled in a PDF form.</summary>
internal sealed class PdfFields
{
    private const int MostFields = 5_000;

    private readonly PdfFile pdf;
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HashSet<int> visited = [];

    private PdfFields(PdfFile pdf) => this.pdf = pdf;

    /// <summary>Names and values of all fields; empty when the file has no form.</summary>
    /// <exception cref="PdfRefusedException">No PDF, broken, encrypted, or too much work.</exception>
    public static IReadOnlyDictionary<string, string> Read(byte[] file)
    {
        var read = PdfFile.Read(file);
        var fields = new PdfFields(read);
        if (
            read.Resolve(read.Catalog.GetValueOrDefault("AcroForm"))
            is Dictionary<string, object?> form
        )
            fields.Collect(form.GetValueOrDefault("Fields"), "", 0);
        return fields.values;
    }

    private void Collect(object? list, string prefix, int depth)
    {
        if (depth > PdfFile.MostDepth || pdf.Resolve(list) is not List<object?> kids)
            return;
        foreach (var kid in kids)
        {
            if (kid is PdfReference reference && !visited.Add(reference.Id))
                continue;
            if (visited.Count > MostFields || values.Count > MostFields)
                throw new PdfRefusedException("too many fields");
            if (pdf.Resolve(kid) is not Dictionary<string, object?> field)
                continue;
            var own = pdf.Resolve(field.GetValueOrDefault("T")) is byte[] name
                ? PdfText.Read(name)
                : "";
            var full = prefix.Length > 0 && own.Length > 0 ? $"{prefix}.{own}" : prefix + own;
            if (ValueOf(field) is { } value)
                values[full] = value;
            Collect(field.GetValueOrDefault("Kids"), full, depth + 1);
        }
    }

    private string? ValueOf(Dictionary<string, object?> field) =>
        pdf.Resolve(field.GetValueOrDefault("V")) switch
        {
            byte[] text => PdfText.Read(text),
            PdfName name => name.Value,
            _ => null,
        };
}
