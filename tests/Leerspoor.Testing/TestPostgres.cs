using Npgsql;

namespace Leerspoor.Testing;

/// <summary>A fresh database on the PostgreSQL that <c>LEERSPOOR_TEST_POSTGRES</c> points at; dropped afterwards.</summary>
internal sealed class TestPostgres : IAsyncDisposable
{
    private readonly string server;
    private readonly string name = $"leerspoor_{Guid.CreateVersion7():N}";

    private TestPostgres(string server)
    {
        this.server = server;
        Run($"CREATE DATABASE {name}");
    }

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(server)
        {
            Database = name,
            MaxPoolSize = 20,
        }.ConnectionString;

    public static TestPostgres? FromEnvironment() =>
        Environment.GetEnvironmentVariable("LEERSPOOR_TEST_POSTGRES") is { Length: > 0 } server
            ? new TestPostgres(server)
            : null;

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        return ValueTask.CompletedTask;
    }

    private void Run(string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
