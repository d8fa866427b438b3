using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Leerspoor.OpenBadges.Rdf;

/// <summary>Sorts lines by code point and hashes them as UTF-8, one after the other.</summary>
internal static class SortedLines
{
    /// <param name="lines">Put in order.</param>
    /// <param name="hash">With which.</param>
    /// <param name="into">Where the hash goes.</param>
    /// <returns>How many bytes it has.</returns>
    public static int Hash(List<string> lines, HashAlgorithmName hash, Span<byte> into)
    {
        lines.Sort(CodePointOrder.Instance);
        var length = 0;
        foreach (var line in lines)
            length += line.Length;

        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(length));
        try
        {
            var written = 0;
            foreach (var line in lines)
                written += Encoding.UTF8.GetBytes(line, bytes.AsSpan(written));
            return CryptographicOperations.HashData(hash, bytes.AsSpan(0, written), into);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }
}
