using System.Reflection;
using Leerspoor.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Testing;

/// <summary>
/// An empty database with the model of the program. Every class of tests has a database of its own and migrating takes seconds, so each test process does it once and
/// copies that. That the program migrates by itself is what the demo's and the browser's tests go through: theirs begins with nothing.
/// </summary>
internal static class MigratedDatabase
{
    private const string FileName = "leerspoor.db";
    private static readonly Lazy<string> File = new(MakeFile);
    private static readonly Lazy<TestPostgres> Server = new(MakeOnServer);

    /// <summary>Puts a copy in a folder that has no database yet.</summary>
    public static void CopyTo(string folder)
    {
        var place = Path.Combine(folder, FileName);
        if (!System.IO.File.Exists(place))
            System.IO.File.Copy(File.Value, place);
    }

    /// <summary>The name of the database on the server to make others from; nobody is connected to it.</summary>
    public static string OnServer => Server.Value.Name;

    private static string MakeFile()
    {
        var folder = Directory.CreateTempSubdirectory("leerspoor-migrated-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        Migrate(folder, null);
        var file = Path.Combine(folder, FileName);
        // What still stands in the log beside it goes into the file; then nobody has it open.
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }
        return file;
    }

    private static TestPostgres MakeOnServer()
    {
        var made = TestPostgres.FromEnvironment()!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => made.Drop();
        made.Create(null);
        Migrate(Path.GetTempPath(), made.ConnectionString + ";Pooling=False");
        return made;
    }

    private static void Migrate(string folder, string? postgres)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        services.AddData(folder, postgres, TimeSpan.FromSeconds(30));
        foreach (var mapping in Mappings())
            services.AddSingleton(typeof(IModuleMapping), mapping);
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        scope
            .ServiceProvider.GetRequiredService<DatabaseMigration>()
            .RunAsync(CancellationToken.None)
            .GetAwaiter()
            .GetResult();
    }

    private static IEnumerable<Type> Mappings() =>
        Directory
            .EnumerateFiles(AppContext.BaseDirectory, "Leerspoor.*.dll")
            .Where(file => !Path.GetFileName(file).Contains(".Test", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IModuleMapping)));
}
