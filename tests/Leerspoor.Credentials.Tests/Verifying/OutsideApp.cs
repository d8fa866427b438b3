using Leerspoor.Credentials.Fetching;
using Leerspoor.Credentials.Tests.Fetching;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Credentials.Tests.Verifying;

/// <summary>The program with an internet of our own around it.</summary>
public sealed class OutsideApp : LeerspoorApp
{
    internal StubWeb Web { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton(_ => new OutsideNetwork(Web)));
    }
}
