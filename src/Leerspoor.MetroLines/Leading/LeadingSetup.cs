using Leerspoor.Data;
using Leerspoor.Network.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.MetroLines.Leading;

internal static class LeadingSetup
{
    public static IServiceCollection AddLeading(this IServiceCollection services) =>
        services
            .AddSingleton<IModuleMapping, LeadingMapping>()
            .AddTexts<PathTexts>()
            .AddScoped<PathAccess>()
            .AddScoped<ICanvasHome>(scope => scope.GetRequiredService<PathAccess>())
            .AddScoped<ReadFacts>()
            .AddScoped<ListPaths>()
            .AddScoped<BeginPath>()
            .AddScoped<ShowPath>()
            .AddScoped<DescribePath>()
            .AddScoped<OpenCanvas>()
            .AddScoped<RowTurn>()
            .AddScoped<KeepRows>()
            .AddScoped<KeepMember>()
            .AddScoped<KeepOutcome>()
            .AddScoped<StationWords>()
            .AddScoped<WriteDesign>();
}
