namespace Leerspoor.OpenBadges;

/// <summary>A badge within its own picture, so that whoever has the picture has the badge (Open Badges 3.0, section 5.3 Baked Badge).</summary>
public static class BakedBadge
{
    /// <summary>The largest picture that is read.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Puts a signed credential (JSON or compact JWS) into a PNG; one that was in it goes out.</summary>
    /// <exception cref="RefusedInputException">This is no PNG.</exception>
    public static byte[] IntoPng(ReadOnlySpan<byte> png, string credential) =>
        PngBaking.Bake(png, credential);

    /// <summary>Puts a signed credential (JSON or compact JWS) into an SVG; one that was in it goes out.</summary>
    /// <exception cref="RefusedInputException">This is no SVG, or one with a document type.</exception>
    public static string IntoSvg(string svg, string credential) => SvgBaking.Bake(svg, credential);

    /// <summary>Whether this could be a PNG or SVG, by its first bytes.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        PngBaking.Is(bytes) || SvgBaking.Is(bytes);

    /// <summary>
    /// Takes the credential out of a PNG or SVG: JSON or a compact JWS, not verified. Of an Open Badges 2.0 picture the assertion or its address.
    /// </summary>
    /// <exception cref="RefusedInputException">No picture, damaged, unsafe, too large, without a badge, or with several.</exception>
    public static string TakeFrom(ReadOnlySpan<byte> picture)
    {
        if (picture.Length > MaxBytes)
            throw new RefusedInputException(
                CheckReasons.ImageTooLarge,
                $"More than {MaxBytes} bytes."
            );
        if (PngBaking.Is(picture))
            return PngBaking.Unbake(picture);
        return SvgBaking.Is(picture)
            ? SvgBaking.Unbake(picture)
            : throw new RefusedInputException(
                CheckReasons.ImageMalformed,
                "This is no PNG or SVG."
            );
    }
}
