using Microsoft.Extensions.Configuration.Json;

namespace Leerspoor.Web.Startup;

/// <summary>
/// Where settings come from: <c>leerspoor.json</c> beside the program (or the file that <c>--config</c> names), overruled by the
/// environment, overruled by the command line.
/// </summary>
internal static class Configuring
{
    public static WebApplicationBuilder ReadSettings(this WebApplicationBuilder builder)
    {
        var file = Path.GetFullPath(
            builder.Configuration["config"]
                ?? Path.Combine(AppContext.BaseDirectory, "leerspoor.json")
        );
        var source = new JsonConfigurationSource
        {
            Path = file,
            Optional = builder.Configuration["config"] is null,
        };
        source.ResolveFileProvider();
        // In front, because a later source overrules an earlier one.
        builder.Configuration.Sources.Insert(0, source);
        return builder;
    }

    /// <summary>
    /// One JSON object per line, for a machine to read; plain lines in the demo. Nothing below warning from the framework, whose lines
    /// name addresses and would carry ids of people.
    /// </summary>
    public static void WriteLogs(this WebApplicationBuilder builder, StartOptions options)
    {
        builder.Logging.ClearProviders();
        if (options.Demo)
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A failed command is reported by whoever catches it, with a message for the user.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
    }
}
