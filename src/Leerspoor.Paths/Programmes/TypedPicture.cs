using Leerspoor.Ui;

namespace Leerspoor.Paths.Programmes;

internal static class TypedPicture
{
    public static bool IsDrawn(string? key) =>
        key is not null && (Pictures.Themes.Contains(key) || Pictures.Code.Contains(key));

    /// <summary>The picture that was chosen, or a refusal at the field <c>Picture</c>.</summary>
    public static string ReadPicture(this TypedText typed, string? key)
    {
        if (!IsDrawn(key))
            typed.Refuse(ProgrammeRefusals.PictureUnknown);
        return key ?? "";
    }
}
