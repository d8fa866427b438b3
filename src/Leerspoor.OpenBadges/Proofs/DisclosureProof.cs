namespace Leerspoor.OpenBadges.Proofs;

/// <summary>The contents of a derived ecdsa-sd-2023 proof (Data Integrity ECDSA Cryptosuites 1.0, section 3.5.7 parseDerivedProofValue).</summary>
internal sealed class DisclosureProof
{
    // header of a derived proof; a base proof (d9 5d 00) is between issuer and holder only
    private static ReadOnlySpan<byte> Header => [0xd9, 0x5d, 0x01];

    private const int Parts = 5;
    private const int LabelSize = 32;

    public required byte[] BaseSignature { get; init; }

    /// <summary>The key made for this one document, as prefixed bytes.</summary>
    public required byte[] Key { get; init; }

    public required IReadOnlyList<byte[]> Signatures { get; init; }

    /// <summary>From canonical labels to the labels the issuer signed.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    public required IReadOnlySet<int> Mandatory { get; init; }

    public static DisclosureProof Parse(string? proofValue)
    {
        if (
            !Multibase.TryDecodeBase64Url(proofValue, out var bytes)
            || !bytes.AsSpan().StartsWith(Header)
        )
            throw Refused();

        var cbor = new CborReader(bytes.AsSpan(Header.Length));
        if (cbor.ListLength() != Parts)
            throw Refused();
        var proof = new DisclosureProof
        {
            BaseSignature = cbor.Bytes(),
            Key = cbor.Bytes(),
            Signatures = ReadSignatures(ref cbor),
            Labels = ReadLabels(ref cbor),
            Mandatory = ReadMandatory(ref cbor),
        };
        return cbor.IsAtEnd ? proof : throw Refused();
    }

    private static List<byte[]> ReadSignatures(ref CborReader cbor)
    {
        var signatures = new List<byte[]>();
        for (var left = cbor.ListLength(); left > 0; left--)
            signatures.Add(cbor.Bytes());
        return signatures;
    }

    private static Dictionary<string, string> ReadLabels(ref CborReader cbor)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = cbor.MapLength(); left > 0; left--)
        {
            var label = $"_:c14n{cbor.Integer()}";
            var signed = cbor.Bytes();
            if (
                signed.Length != LabelSize
                || !labels.TryAdd(label, "_:" + Multibase.EncodeBase64Url(signed))
            )
                throw Refused();
        }
        return labels;
    }

    private static HashSet<int> ReadMandatory(ref CborReader cbor)
    {
        var indexes = new HashSet<int>();
        for (var left = cbor.ListLength(); left > 0; left--)
        {
            if (!indexes.Add(cbor.Integer()))
                throw Refused();
        }
        return indexes;
    }

    private static RefusedInputException Refused() => new(CheckReasons.ProofInvalid, "proofValue");
}
