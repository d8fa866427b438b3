using Leerspoor.Credentials;
using Leerspoor.Data;
using Leerspoor.Learning;
using Leerspoor.Paths;
using Leerspoor.People;
using Leerspoor.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.MigrationTool;

/// <summary>How dotnet-ef gets the whole model; the provider comes from LEERSPOOR_PROVIDER.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<LeerspoorDb>
{
    public LeerspoorDb CreateDbContext(string[] args)
    {
        var postgres =
            Environment.GetEnvironmentVariable("LEERSPOOR_PROVIDER") == "postgres" ? "Host=127.0.0.1" : null;
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System);
        services.AddData(Path.GetTempPath(), postgres);
        services.AddPeople().AddSkills().AddLearning().AddCredentials().AddPaths();
        return services.BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<LeerspoorDb>();
    }
}

internal static class Program
{
    private static void Main() => Console.WriteLine("Run tools/migrations.sh.");
}
