using System.Reflection;
using Leerspoor.Data;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.MigrationTool;

/// <summary>How dotnet-ef gets the whole model; the provider comes from LEERSPOOR_PROVIDER.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<LeerspoorDb>
{
    public LeerspoorDb CreateDbContext(string[] args)
    {
        var postgres =
            Environment.GetEnvironmentVariable("LEERSPOOR_PROVIDER") == "postgres"
                ? "Host=127.0.0.1"
                : null;
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System);
        services.AddData(Path.GetTempPath(), postgres, TimeSpan.FromSeconds(30));
        foreach (var mapping in Mappings())
            services.AddSingleton(typeof(IModuleMapping), mapping);
        return services
            .BuildServiceProvider()
            .CreateScope()
            .ServiceProvider.GetRequiredService<LeerspoorDb>();
    }

    private static IEnumerable<Type> Mappings() =>
        Directory
            .EnumerateFiles(AppContext.BaseDirectory, "Leerspoor.*.dll")
            .Select(Assembly.LoadFrom)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IModuleMapping)));
}

internal static class Program
{
    private static void Main() => Console.WriteLine("Run tools/migrations.sh.");
}
