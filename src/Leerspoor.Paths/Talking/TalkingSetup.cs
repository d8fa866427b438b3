using Leerspoor.Data;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Talking;

internal static class TalkingSetup
{
    public static IServiceCollection AddTalking(this IServiceCollection services)
    {
        services.AddScoped<TalkingRights>().AddScoped<SendMessage>().AddScoped<ReadThread>();
        services
            .AddScoped<SettleHelp>()
            .AddScoped<CountUnread>()
            .AddScoped<ShowThreadHead>()
            .AddScoped<Moments>();
        services.AddSingleton<ThreadBell>().AddSingleton<StreamThread>();
        services.AddScoped<INavigationCount, OwnUnread>();
        services.AddScoped<INavigationCount, GuidedUnread>();
        services.AddScoped<IDemoChapter, DemoTalk>();
        services.AddNewsReader<MessageSent, RingForMessage>();
        return services.AddTexts<TalkingParticipantTexts>();
    }
}
