namespace Leerspoor.Kernel;

/// <summary>The database could not take a write now (disk full, locked); nothing was saved and the form may be sent again.</summary>
public sealed class StorageRefusedException(Refusal refusal, Exception cause)
    : Exception(refusal.Code, cause)
{
    public static readonly Refusal Full = new("storage.full", RefusalKind.Conflict);
    public static readonly Refusal Busy = new("storage.busy", RefusalKind.Conflict);

    public Refusal Refusal { get; } = refusal;
}
