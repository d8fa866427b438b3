using System.Buffers.Binary;
using System.Text;

namespace Leerspoor.Learning.Shelving;

/// <summary>
/// Empties every box of an MP4 in which a phone writes where, when and with what it was recorded. A box keeps its size and becomes free
/// space, so that nothing that points into the file goes wrong (ISO/IEC 14496-12).
/// </summary>
internal static class Mp4Cleaner
{
    private const int HeadLength = 8;
    private const int DeepestBox = 8;
    private static readonly string[] Telling = ["udta", "meta", "uuid", "free", "skip", "wide"];
    private static readonly string[] Holders = ["moov", "trak", "mdia", "edts", "moof", "traf"];
    private static readonly string[] Dated = ["mvhd", "tkhd", "mdhd"];

    /// <summary>Null when it is damaged, or holds a track of data that belongs to the moments of the film, such as the places.</summary>
    public static byte[]? Clean(byte[] bytes)
    {
        var clean = (byte[])bytes.Clone();
        return CleanBoxes(clean, 0) ? clean : null;
    }

    private static bool CleanBoxes(Span<byte> boxes, int depth)
    {
        if (depth > DeepestBox)
            return false;
        while (boxes.Length > 0)
        {
            if (Measure(boxes) is not { } box)
                return false;
            var inside = boxes[box.Head..box.Length];
            var name = Encoding.ASCII.GetString(boxes.Slice(4, 4));
            if (Telling.Contains(name))
            {
                "free"u8.CopyTo(boxes.Slice(4, 4));
                inside.Clear();
            }
            else if (Dated.Contains(name))
                ForgetTimes(inside);
            else if (
                name == "hdlr"
                && inside.Length >= 12
                && inside.Slice(8, 4).SequenceEqual("meta"u8)
            )
                return false;
            else if (Holders.Contains(name) && !CleanBoxes(inside, depth + 1))
                return false;
            boxes = boxes[box.Length..];
        }

        return true;
    }

    private static (int Head, int Length)? Measure(ReadOnlySpan<byte> box)
    {
        if (box.Length < HeadLength)
            return null;
        var (head, length) = (HeadLength, (ulong)BinaryPrimitives.ReadUInt32BigEndian(box));
        if (length == 0)
            length = (ulong)box.Length; // To the end of the file.
        else if (length == 1)
        {
            if (box.Length < HeadLength * 2)
                return null;
            (head, length) = (
                HeadLength * 2,
                BinaryPrimitives.ReadUInt64BigEndian(box[HeadLength..])
            );
        }

        return length >= (ulong)head && length <= (ulong)box.Length ? (head, (int)length) : null;
    }

    // Version and flags, then when it was made and changed: two times four bytes, or eight in version 1.
    private static void ForgetTimes(Span<byte> inside)
    {
        var length = inside.Length > 0 && inside[0] == 1 ? 16 : 8;
        if (inside.Length >= 4 + length)
            inside.Slice(4, length).Clear();
    }
}
