using Xunit;

namespace Leerspoor.Browser.Tests;

/// <summary>One program and one browser for all tests, one test after the other: two cores are soon full.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Browsing : ICollectionFixture<BrowserApp>
{
    public const string Name = "browser";
}
