using Leerspoor.Paths.Observing.Telling;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Observing;

internal static class ObservingSetup
{
    public static IServiceCollection AddObserving(this IServiceCollection services)
    {
        services.AddTexts<ObservingTexts>().AddTexts<ObservingParticipantTexts>();
        services.AddScoped<ShowPerformanceCard>().AddScoped<DecideLevel>();
        services.AddScoped<GiveOwnView>().AddScoped<ListObservations>();
        services.AddScoped<ObservationConsent>().AddScoped<ObservationPhoto>();
        services.AddScoped<IDemoChapter, DemoObservations>();
        services.AddScoped<IRegionFurnishing, MendObservedEvidence>();
        services.AddScoped<ReadPathTargets>().AddScoped<PathStandings>();
        services.AddScoped<ObserverGate>().AddScoped<PeopleToObserve>();
        services.AddScoped<IndicatorsToObserve>().AddScoped<PrepareObservation>();
        services.AddScoped<PitfallReminders>().AddScoped<WithdrawObservation>();
        services.AddScoped<RecordObservation>().AddScoped<ObservationAftermath>();
        return services.AddScoped<ReadObservations>().AddScoped<ListForObserving>();
    }
}
