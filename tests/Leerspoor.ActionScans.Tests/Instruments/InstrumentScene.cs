using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Instruments.Editing;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans.Tests.Instruments;

/// <summary>What tests about an own instrument begin with.</summary>
public abstract class InstrumentScene(LeerspoorApp app)
{
    protected LeerspoorApp App { get; } = app;

    private protected static FactorInput Filled(string name) =>
        new()
        {
            NameNl = name,
            DefinitionNl = "Wat het is.",
            MainQuestionNl = "Hoe gaat het?",
            SubQuestionsNl = "Vraag een?\r\n\r\nVraag twee?\r\n",
            SubQuestionsEn = "Question one?",
            StartingNl = "Begin",
            AdvancedNl = "Verder",
            MatureNl = "Klaar",
        };

    private protected async Task<(TestRegion Region, Actor Administrator)> SettleAsync()
    {
        var region = await TestRegion.FoundAsync(App);
        return (region, (await region.PersonAsync(Role.Administrator)).Actor);
    }

    private protected Task<InstrumentId> DeliveredAsync(TestRegion region, string key) =>
        App.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<Data.LeerspoorDb>()
                    .Set<Instrument>()
                    .Where(i => i.Key == key)
                    .Select(i => i.Id)
                    .SingleAsync()
        );

    private protected async Task<InstrumentId> DraftAsync(
        TestRegion region,
        Actor admin,
        InstrumentId id
    ) =>
        (
            await DoAsync<DraftInstrument, InstrumentBegun>(
                region,
                h => h.HandleAsync(admin, id, default)
            )
        )
            .Value!
            .Id;

    private protected async Task<ShowInstrument.View> ShowAsync(
        TestRegion region,
        Actor admin,
        InstrumentId id
    ) =>
        (
            await DoAsync<ShowInstrument, ShowInstrument.View>(
                region,
                h => h.HandleAsync(admin, id, default)
            )
        ).Value!;

    private protected Task<Outcome<T>> DoAsync<THandler, T>(
        TestRegion region,
        Func<THandler, Task<Outcome<T>>> act
    )
        where THandler : notnull =>
        App.InRegionAsync(region.Id, services => act(services.GetRequiredService<THandler>()));
}
