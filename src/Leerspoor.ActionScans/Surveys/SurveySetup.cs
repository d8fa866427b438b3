using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans.Surveys;

internal static class SurveySetup
{
    public static IServiceCollection AddSurveys(this IServiceCollection services) =>
        services
            .AddTexts<SurveyTexts>()
            .AddScoped<IDemoChapter, DemoSurvey>()
            .AddScoped<OpenSurvey>()
            .AddScoped<ListSurveys>()
            .AddScoped<ShowSurvey>()
            .AddScoped<MakeTickets>()
            .AddScoped<FillInSurvey>();
}
