using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>Which proofs a proof was put on top of (VC Data Integrity 1.0, sections 2.1.2 Proof Chains and 4.6 Verify Proof Sets and Chains).</summary>
internal static class ProofChain
{
    /// <summary>The proofs that this one names as its previous ones, in the order of the document; null when one is not there, or there twice.</summary>
    public static List<JsonMap>? PreviousOf(JsonMap proof, IReadOnlyList<JsonMap> all)
    {
        if (!proof.TryGet("previousProof", out var named))
            return [];

        var names = named.AsItems().ConvertAll(name => (name as JsonText)?.Value);
        var previous = all.Where(other => names.Contains(other.TextOf("id") ?? "")).ToList();
        return
            names.Count > 0
            && names.TrueForAll(name =>
                name is not null && previous.Count(other => other.TextOf("id") == name) == 1
            )
            ? previous
            : null;
    }
}
