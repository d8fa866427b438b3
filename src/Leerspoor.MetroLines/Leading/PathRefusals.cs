using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Leading;

internal static class PathRefusals
{
    public static readonly Refusal Unknown = new("companypath.unknown", RefusalKind.NotFound);
    public static readonly Refusal Missing = new("companypath.missing", RefusalKind.Invalid);
    public static readonly Refusal Choose = new("companypath.choose", RefusalKind.Invalid);
    public static readonly Refusal NoEmail = new("companypath.no-email", RefusalKind.Invalid);
    public static readonly Refusal Full = new("companypath.full", RefusalKind.Conflict);
    public static readonly Refusal InUse = new("companypath.in-use", RefusalKind.Conflict);
    public static readonly Refusal ChangedMeanwhile = new(
        "companypath.changed-meanwhile",
        RefusalKind.Conflict
    );
    public static readonly Refusal Closed = new("companypath.closed", RefusalKind.Conflict);
}
