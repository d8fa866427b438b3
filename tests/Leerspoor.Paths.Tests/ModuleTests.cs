using Leerspoor.Data;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests;

public sealed class ModuleTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public void The_room_brings_its_mapping() =>
        app
            .Services.GetServices<IModuleMapping>()
            .ShouldContain(mapping => mapping is PathsMapping);
}
