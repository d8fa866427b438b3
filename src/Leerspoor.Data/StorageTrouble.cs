using Leerspoor.Kernel;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Leerspoor.Data;

/// <summary>Recognises the storage errors that a user can wait out or an administrator can solve.</summary>
internal static class StorageTrouble
{
    public static Refusal? Recognise(Exception? problem) =>
        problem switch
        {
            null => null,
            StorageRefusedException known => known.Refusal,
            SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode),
            PostgresException postgres => OfPostgres(postgres.SqlState),
            NpgsqlException { InnerException: TimeoutException } => StorageRefusedException.Busy,
            NpgsqlException { InnerException: not null } => StorageRefusedException.Unreachable,
            _ => Recognise(problem.InnerException),
        };

    /// <summary>Throws what <paramref name="problem"/> means to a user, or does nothing when it is a bug.</summary>
    public static void Throw(Exception problem)
    {
        if (Recognise(problem) is { } refusal)
            throw new StorageRefusedException(refusal, problem);
    }

    // https://sqlite.org/rescode.html
    private static Refusal? OfSqlite(int code) =>
        code switch
        {
            5 or 6 => StorageRefusedException.Busy, // BUSY, LOCKED
            13 => StorageRefusedException.Full,
            // READONLY, IOERR, CORRUPT, CANTOPEN, NOTADB
            8 or 10 or 11 or 14 or 26 => StorageRefusedException.Unreachable,
            _ => null,
        };

    private static Refusal? OfPostgres(string state) =>
        state switch
        {
            PostgresErrorCodes.DiskFull => StorageRefusedException.Full,
            PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.QueryCanceled
            or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.OutOfMemory
            or PostgresErrorCodes.TooManyConnections => StorageRefusedException.Busy,
            PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.ReadOnlySqlTransaction
            or PostgresErrorCodes.IoError
            or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidCatalogName => StorageRefusedException.Unreachable,
            _ => null,
        };
}
