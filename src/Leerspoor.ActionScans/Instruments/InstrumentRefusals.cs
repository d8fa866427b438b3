using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Instruments;

internal static class InstrumentRefusals
{
    public static readonly Refusal Unknown = new(
        "actionscans.instrument-unknown",
        RefusalKind.NotFound
    );
    public static readonly Refusal AlreadyPublished = new(
        "actionscans.instrument-published",
        RefusalKind.Conflict
    );
    public static readonly Refusal NoFactors = new(
        "actionscans.instrument-empty",
        RefusalKind.Conflict
    );
}
