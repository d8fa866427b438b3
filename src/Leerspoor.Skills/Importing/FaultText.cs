using System.Text.Json;
using Leerspoor.Skills.Exchanging;

namespace Leerspoor.Skills.Importing;

/// <summary>Refused rows as they lie in a column.</summary>
internal static class FaultText
{
    public static string Of(IReadOnlyList<ImportFault> faults) =>
        faults.Count == 0 ? "" : JsonSerializer.Serialize(faults);

    public static IReadOnlyList<ImportFault> Read(string stored) =>
        stored.Length == 0 ? [] : JsonSerializer.Deserialize<List<ImportFault>>(stored)!;
}
