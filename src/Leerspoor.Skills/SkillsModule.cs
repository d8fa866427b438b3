using Leerspoor.Data;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Browsing;
using Leerspoor.Skills.Combining;
using Leerspoor.Skills.Comparing;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Crosswalking;
using Leerspoor.Skills.Demo;
using Leerspoor.Skills.Drafting;
using Leerspoor.Skills.Exporting;
using Leerspoor.Skills.Furnishing;
using Leerspoor.Skills.Graphing;
using Leerspoor.Skills.Importing;
using Leerspoor.Skills.Mapping;
using Leerspoor.Skills.Moving;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Skills.PriorLearning;
using Leerspoor.Skills.Profiling;
using Leerspoor.Skills.Publishing;
using Leerspoor.Skills.Rubrics;
using Leerspoor.Skills.Searching;
using Leerspoor.Skills.Sharing;
using Leerspoor.Skills.Storing;
using Leerspoor.Skills.Teaching;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Skills;

public static class SkillsModule
{
    /// <summary>Frameworks and what stands on them.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="folder">Where files lie until they are read in.</param>
    public static IServiceCollection AddSkills(this IServiceCollection services, string folder)
    {
        services.AddSingleton<IModuleMapping, SkillsMapping>().AddSingleton<OutlineCache>();
        services.AddTexts<Texts>();
        services.AddScoped<IRegionFurnishing, FurnishFrameworks>();
        services.AddScoped<EvidenceBook>().AddScoped(Catalogue);
        services.AddScoped<ListFrameworks>().AddScoped<ShowVersion>();
        services.AddScoped<Drafts>().AddScoped<DraftVersion>().AddScoped<DiscardDraft>();
        services.AddScoped<EditIndicator>().AddScoped<AddIndicator>().AddScoped<RemoveIndicator>();
        services.AddScoped<EditComponent>().AddScoped<AddComponent>().AddScoped<RemoveComponent>();
        services.AddScoped<EditVersion>();
        services.AddScoped<MoveComponent>().AddScoped<MoveIndicator>().AddScoped<DroppedNeeds>();
        services.AddScoped<ReviewRemoval>().AddScoped<RestoreIndicator>();
        services.AddScoped<ReviewDraft>().AddScoped<PublishVersion>();
        services.AddSingleton(new ImportShelf(folder)).AddSingleton<ImportQueue>();
        services.AddHostedService<ImportWorker>().AddScoped<GraphStore>().AddScoped<RunImport>();
        services.AddScoped<ImportFramework>().AddScoped<ShowImport>().AddScoped<CancelImport>();
        services.AddScoped<BreakOff>().AddScoped<FaultWords>().AddScoped<ExportGraph>();
        services.AddScoped<ListGraphs>().AddScoped<GraphAccess>().AddScoped<ShowGraph>();
        services.AddScoped<GraphDifference>().AddScoped<UseGraph>();
        services.AddSingleton<GraphShelf>().AddSingleton<SearchedGraphs>();
        services.AddScoped<SearchSkills>().AddScoped<ShowSkill>();
        services.AddScoped<ListOutcomes>().AddScoped<WriteOutcome>().AddScoped<ShowOutcome>();
        services.AddScoped<LikeOutcomes>().AddScoped<AskExpert>().AddScoped<AdviseOutcome>();
        services.AddScoped<PublishOutcome>().AddScoped<RenewOutcome>();
        services.AddScoped<OutcomeCatalogue>().AddScoped<CombinationCatalogue>();
        services.AddScoped<ListCombinations>().AddScoped<ShowCombination>();
        services.AddScoped<CombinationParts>().AddScoped<ArrangeParts>();
        services.AddScoped<CompareOutcomes>().AddScoped<ReplaceOutcome>();
        services.AddScoped<WriteCombination>().AddScoped<PublishCombination>();
        services.AddScoped(provider => new OutcomeShelf(
            provider.GetRequiredService<LeerspoorDb>(),
            provider.GetRequiredService<OutcomeCatalogue>()
        ));
        services.AddScoped<BeginMapping>().AddScoped<WriteLevels>().AddScoped<ShowMapping>();
        services.AddScoped<WriteCells>().AddScoped<FillLevels>().AddScoped<MeasuredSkills>();
        services.AddScoped<WriteMappingPdf>();
        services.AddScoped<IConsentPurposes, GroupConsent>();
        services.AddSingleton<MoveBell>().AddHostedService<MoveWorker>().AddScoped<RunMove>();
        services.AddScoped<MoveData>().AddScoped<LeftBehind>().AddScoped<Successors>();
        services.AddScoped<ShareGap>().AddScoped<ShowSharedGap>();
        services.AddScoped<INavigationCount, OpenShares>();
        services.AddTexts<ParticipantTexts>();
        services.AddSingleton<SourceLinks>().AddScoped<CurrentGraphs>().AddScoped<SkillNames>();
        services.AddScoped<Crosswalks>().AddScoped<LinkFrameworks>().AddScoped<ChangeCrosswalk>();
        services.AddScoped<FrameworkItems>();
        services.AddScoped<PersonSkills>().AddScoped<FindProfile>().AddScoped<ListProfiles>();
        services.AddScoped<ShowProfile>().AddScoped<MakeProfile>().AddScoped<ShowSkillsOf>();
        services.AddScoped<HandIn>().AddScoped<AssessPrior>();
        services.AddScoped<WriteRubric>().AddScoped<AssessPerson>();
        services.AddScoped<WpoIndicators>().AddScoped<RubricShelf>();
        services.AddScoped<ListLearners>().AddScoped<INavigationCount, WaitingLearners>();
        services.AddScoped<HandedInPhotos>();
        services.AddScoped<IDemoChapter, DemoSkills>();
        return services.AddScoped<DiscardGraph>();
    }

    public static IEndpointRouteBuilder MapSkills(this IEndpointRouteBuilder endpoints)
    {
        ExportingRoutes.Map(endpoints);
        OutcomeRoutes.Map(endpoints);
        CombinationRoutes.Map(endpoints);
        MappingRoutes.Map(endpoints);
        return endpoints;
    }

    /// <summary>
    /// Reads a framework in from the command line, without a web site: <c>import --file=esco.zip --name="ESCO 1.2"</c>. Settings:
    /// <c>file</c>, <c>name</c> or <c>framework</c> (a key), <c>region</c> (an id, when there are several), and with <c>=yes</c>
    /// <c>only-look</c>, <c>without-refused</c>, <c>in-use</c>. Says what it does and what it refuses.
    /// </summary>
    /// <param name="services">Of the program.</param>
    /// <param name="settings">Holds the command line.</param>
    /// <param name="output">Where to say it.</param>
    /// <returns>0 when all went well, 1 when nothing was taken, 2 when the command was not understood.</returns>
    public static Task<int> ImportFrameworkAsync(
        this IServiceProvider services,
        IConfiguration settings,
        TextWriter output
    ) => new ImportCommand(services, output).RunAsync(ImportCommand.Order.Of(settings));

    // The catalogue is public and its cache is not, so its constructor cannot be public either.
    private static FrameworkCatalogue Catalogue(IServiceProvider services) =>
        new(
            services.GetRequiredService<LeerspoorDb>(),
            services.GetRequiredService<RegionScope>(),
            services.GetRequiredService<OutlineCache>()
        );
}
