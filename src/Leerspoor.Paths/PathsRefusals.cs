using Leerspoor.Kernel;

namespace Leerspoor.Paths;

internal static class PathsRefusals
{
    public static readonly Refusal Unknown = new("paths.unknown", RefusalKind.NotFound);
    public static readonly Refusal ProgrammePublished = new(
        "paths.programme-published",
        RefusalKind.Conflict
    );
}
