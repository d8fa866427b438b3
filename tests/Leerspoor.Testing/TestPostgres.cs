using Npgsql;

namespace Leerspoor.Testing;

/// <summary>A fresh database on the PostgreSQL that <c>LEERSPOOR_TEST_POSTGRES</c> points at; dropped afterwards.</summary>
internal sealed class TestPostgres : IAsyncDisposable
{
    private readonly string server;
    private bool made;

    private TestPostgres(string server) => this.server = server;

    public string Name { get; } = $"leerspoor_{Guid.CreateVersion7():N}";

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(server)
        {
            Database = Name,
            MaxPoolSize = 20,
        }.ConnectionString;

    public static TestPostgres? FromEnvironment() =>
        Environment.GetEnvironmentVariable("LEERSPOOR_TEST_POSTGRES") is { Length: > 0 } server
            ? new TestPostgres(server)
            : null;

    /// <summary>Makes it when it is not there yet, as a copy of another one when that is named.</summary>
    public void Create(string? template)
    {
        if (made)
            return;
        Run($"CREATE DATABASE {Name}" + (template is null ? "" : $" TEMPLATE {template}"));
        made = true;
    }

    public void Drop() => Run($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        Drop();
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
