using System.Text;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>
/// JSON Canonicalization Scheme, JCS (RFC 8785): one way to write each JSON value. The entrance for test suites and tools; the suites with <c>jcs</c> in their
/// name sign this.
/// </summary>
public static class JsonCanonicalization
{
    /// <summary>The canonical form of any JSON value.</summary>
    /// <param name="json">The value; at most 16 MiB is read, to a depth of 40.</param>
    /// <exception cref="RefusedInputException">
    /// No I-JSON (RFC 7493), which JCS is for: a key twice, a lone surrogate, an integer that a double does not keep; or larger or deeper than is read.
    /// </exception>
    public static string Canonicalize(string json)
    {
        json = JsonReading.WithoutMark(json);
        return json.Length > JsonReading.MaxOutsideBytes
            ? throw new RefusedInputException(CheckReasons.JsonTooLarge, "More than 16 MiB.")
            : CanonicalJson.Write(JsonReading.Read(Encoding.UTF8.GetBytes(json)));
    }
}
