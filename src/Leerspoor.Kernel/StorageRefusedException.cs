namespace Leerspoor.Kernel;

/// <summary>The database could not do it now (disk full, locked, away); nothing was saved and the form may be sent again.</summary>
public sealed class StorageRefusedException(Refusal refusal, Exception cause)
    : Exception(refusal.Code, cause)
{
    public static readonly Refusal Full = new("storage.full", RefusalKind.Conflict);
    public static readonly Refusal Busy = new("storage.busy", RefusalKind.Conflict);
    public static readonly Refusal Unreachable = new("storage.unreachable", RefusalKind.Conflict);

    public Refusal Refusal { get; } = refusal;

    /// <summary>The one that <paramref name="problem"/> is or was caused by, or null.</summary>
    public static StorageRefusedException? In(Exception? problem) =>
        problem is null or StorageRefusedException
            ? problem as StorageRefusedException
            : In(problem.InnerException);
}
