using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Leerspoor.Data;

/// <summary>
/// Turns every failure of the storage, in reading as in writing, into the one exception that pages and the API answer calmly, and tells
/// the operator what the matter was.
/// </summary>
internal sealed class StorageWatch(DatabaseReady ready, ILogger<StorageWatch> log)
    : DbCommandInterceptor,
        IDbConnectionInterceptor,
        IDbTransactionInterceptor
{
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        Translate(eventData.Exception);

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Translate(eventData.Exception);
        return Task.CompletedTask;
    }

    public void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) =>
        Translate(eventData.Exception);

    public Task ConnectionFailedAsync(
        DbConnection connection,
        ConnectionErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Translate(eventData.Exception);
        return Task.CompletedTask;
    }

    public Task TransactionFailedAsync(
        DbTransaction transaction,
        TransactionErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        // A rollback that fails follows a failure that was reported already, and must not hide it.
        if (eventData.Action == "Commit")
            Translate(eventData.Exception);
        return Task.CompletedTask;
    }

    private void Translate(Exception problem)
    {
        // Before that, the migration finds out by failures whether there is a database.
        if (!ready.IsOpen)
            return;

        if (StorageTrouble.Recognise(problem) is { } refusal)
            log.LogWarning("{Code}: {Problem}", refusal.Code, problem.Message);
        StorageTrouble.Throw(problem);
    }
}
