using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Leerspoor.Pdf;

/// <summary>The numbered objects of a PDF file (ISO 32000-1, 7.5), written one after the other with a table of where they lie.</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]> bodies = [];

    /// <summary>A number for something that is filled in later.</summary>
    public int Reserve()
    {
        bodies.Add([]);
        return bodies.Count;
    }

    public void Set(int id, string body) => bodies[id - 1] = Encoding.Latin1.GetBytes(body);

    public int Add(string body)
    {
        var id = Reserve();
        Set(id, body);
        return id;
    }

    /// <param name="entries">What stands in the dictionary beside the length.</param>
    /// <param name="data">Packed on the way.</param>
    public int AddStream(string entries, byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(data);
        var id = Reserve();
        bodies[id - 1] =
        [
            .. Encoding.Latin1.GetBytes(
                $"<<{entries}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"
            ),
            .. packed.ToArray(),
            .. "\nendstream"u8,
        ];
        return id;
    }

    public byte[] Write(int catalog, int info)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
        var places = new List<long>();
        for (var i = 0; i < bodies.Count; i++)
        {
            places.Add(file.Position);
            file.Write(Encoding.Latin1.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(bodies[i]);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Position;
        var tail = new StringBuilder($"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            tail.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        tail.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {bodies.Count + 1}/Root {catalog} 0 R/Info {info} 0 R>>\nstartxref\n{table}\n%%EOF\n"
        );
        file.Write(Encoding.Latin1.GetBytes(tail.ToString()));
        return file.ToArray();
    }

    /// <summary>A text that people read, as UTF-16.</summary>
    public static string Text(string text) =>
        $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A number with a point, whatever the language of the interface.</summary>
    public static string Number(double number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture);
}
