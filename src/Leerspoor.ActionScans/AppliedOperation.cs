using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans;

internal readonly record struct OperationId(Guid Value) : ITypedId<OperationId>
{
    public static OperationId From(Guid value) => new(value);
}

/// <summary>A change that a screen sent and that lies in the database; the same one sent again does nothing.</summary>
internal sealed class AppliedOperation : IRegional
{
    private AppliedOperation() { } // EF Core

    public OperationId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public ScanId ScanId { get; private init; }
    public DateTimeOffset At { get; private init; }

    public static AppliedOperation Noted(OperationId id, ScanId scan, DateTimeOffset now) =>
        new()
        {
            Id = id,
            ScanId = scan,
            At = now,
        };
}
