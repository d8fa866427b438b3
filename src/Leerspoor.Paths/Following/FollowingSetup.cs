using Leerspoor.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Following;

internal static class FollowingSetup
{
    public static IServiceCollection AddFollowing(this IServiceCollection services)
    {
        services.AddScoped<FollowParticipant>().AddScoped<ReadHistory>().AddScoped<WriteNote>();
        services.AddScoped<ReadParticipants>().AddScoped<ReadPlans>();
        return services.AddTexts<FollowingTexts>();
    }
}
