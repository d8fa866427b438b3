using Leerspoor.ActionScans.Instruments.Editing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans.Instruments;

internal static class InstrumentSetup
{
    public static IServiceCollection AddInstruments(this IServiceCollection services) =>
        services
            .AddScoped<InstrumentDrafts>()
            .AddScoped<ListInstruments>()
            .AddScoped<ShowInstrument>()
            .AddScoped<CopyInstrument>()
            .AddScoped<DraftInstrument>()
            .AddScoped<RetitleInstrument>()
            .AddScoped<EditFactor>()
            .AddScoped<ArrangeFactors>()
            .AddScoped<PublishInstrument>();
}
