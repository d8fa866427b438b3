using Leerspoor.Paths.Programmes.Sections;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Programmes;

internal static class ProgrammesSetup
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services)
    {
        services.AddTexts<ProgrammeTexts>();
        services.AddSingleton<ProgrammeMemory>().AddScoped<ProgrammeShelf>();
        services.AddScoped<IRegionFurnishing, FurnishProgramme>();
        services.AddScoped<IFrameworkUse, ProgrammeNeeds>();
        services.AddScoped<ListProgrammes>().AddScoped<ShowProgramme>().AddScoped<DraftProgramme>();
        services.AddScoped<ProgrammeDrafts>().AddScoped<EditProgramme>().AddScoped<EditStage>();
        services.AddScoped<PlaceKinds>().AddScoped<MoveEntry>().AddScoped<RemoveEntry>();
        services.AddScoped<WriteWords>().AddScoped<WriteConsent>().AddScoped<WriteQuestion>();
        services.AddScoped<WriteCertification>().AddScoped<ReviewProgramme>();
        return services.AddScoped<WriteRoute>().AddScoped<PublishProgramme>();
    }
}
