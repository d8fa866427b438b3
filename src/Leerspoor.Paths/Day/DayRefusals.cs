using Leerspoor.Kernel;

namespace Leerspoor.Paths.Day;

internal static class DayRefusals
{
    public static readonly Refusal NoPhotoConsent = new(
        "day.no-photo-consent",
        RefusalKind.Conflict,
        "Photo"
    );
}
