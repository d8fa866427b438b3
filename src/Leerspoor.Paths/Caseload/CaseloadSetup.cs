using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Caseload;

internal static class CaseloadSetup
{
    public static IServiceCollection AddCaseload(this IServiceCollection services) =>
        services
            .AddScoped<CaseloadBook>()
            .AddScoped<ShowCaseload>()
            .AddScoped<ExportCaseload>()
            .AddScoped<INavigationCount, CaseloadCount>()
            .AddTexts<CaseloadTexts>();
}
