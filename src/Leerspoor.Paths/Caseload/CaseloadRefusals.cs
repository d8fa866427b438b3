using Leerspoor.Kernel;

namespace Leerspoor.Paths.Caseload;

internal static class CaseloadRefusals
{
    public static readonly Refusal Unknown = new("caseload.unknown", RefusalKind.NotFound);
}
