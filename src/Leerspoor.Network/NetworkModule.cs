using Leerspoor.Data;
using Leerspoor.Network.Asking;
using Leerspoor.Network.Contract;
using Leerspoor.Network.Demo;
using Leerspoor.Network.Filling;
using Leerspoor.Network.Opening;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Network;

public static class NetworkModule
{
    public static IServiceCollection AddNetwork(this IServiceCollection services) =>
        services
            .AddSingleton<IModuleMapping, NetworkMapping>()
            .AddTexts<NetworkTexts>()
            .AddScoped<CanvasAccess>()
            .AddScoped(Desk)
            .AddScoped<ListCanvases>()
            .AddScoped<BeginCanvas>()
            .AddScoped<ShowCanvas>()
            .AddScoped<AddNotes>()
            .AddScoped<EditNote>()
            .AddScoped<AskQuestion>()
            .AddScoped<IDemoChapter, DemoCanvases>();

    // The desk is public and what it is made of is not, so its constructor cannot be public either.
    private static CanvasDesk Desk(IServiceProvider services) =>
        new(
            services.GetRequiredService<LeerspoorDb>(),
            services.GetRequiredService<TimeProvider>()
        );
}
