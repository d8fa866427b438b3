using Leerspoor.Kernel;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Leerspoor.Data;

/// <summary>Recognises the storage errors that a user can wait out or an administrator can solve.</summary>
internal static class StorageTrouble
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;

    public static Refusal? Recognise(Exception problem) =>
        problem switch
        {
            SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } =>
                StorageRefusedException.Busy,
            SqliteException { SqliteErrorCode: SqliteFull or SqliteInputOutput } =>
                StorageRefusedException.Full,
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
                StorageRefusedException.Full,
            PostgresException
            {
                SqlState: PostgresErrorCodes.LockNotAvailable
                    or PostgresErrorCodes.TooManyConnections
            } => StorageRefusedException.Busy,
            { InnerException: { } inner } => Recognise(inner),
            _ => null,
        };
}
