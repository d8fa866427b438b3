using System.Buffers.Binary;

namespace Leerspoor.OpenBadges.Proofs;

/// <summary>
/// The part of CBOR (RFC 8949) that ecdsa-sd-2023 uses: unsigned integers, byte strings, lists and maps of known length, each in its shortest form.
/// Anything else is refused.
/// </summary>
internal ref struct CborReader(ReadOnlySpan<byte> bytes)
{
    private const int MaxItems = 10_000;

    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public int Integer() => Head(0);

    public int ListLength() => Head(4);

    public int MapLength() => Head(5);

    public byte[] Bytes()
    {
        var length = Head(2);
        if (length > _rest.Length)
            throw Refused();
        var found = _rest[..length].ToArray();
        _rest = _rest[length..];
        return found;
    }

    // RFC 8949, section 3: three bits of kind, five of value or of the length of the value
    private int Head(int kind)
    {
        var first = Take(1)[0];
        if (first >> 5 != kind)
            throw Refused();

        var (value, least) = (first & 0x1f) switch
        {
            < 24 => (first & 0x1f, 0),
            24 => (Take(1)[0], 24),
            25 => (BinaryPrimitives.ReadUInt16BigEndian(Take(2)), 256),
            _ => throw Refused(),
        };
        return value >= least && value <= MaxItems ? value : throw Refused();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (_rest.Length < count)
            throw Refused();
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private static RefusedInputException Refused() => new(CheckReasons.ProofInvalid, "proofValue");
}
