using Leerspoor.Skills.Outcomes;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Outcomes;

/// <summary>A licence is called what people call it, when its address says for certain which one it is.</summary>
public class LicenceNameTests
{
    [Theory]
    [InlineData("https://creativecommons.org/licenses/by-sa/4.0/", "CC BY-SA 4.0")]
    [InlineData("https://creativecommons.org/licenses/by/4.0", "CC BY 4.0")]
    [InlineData("http://www.creativecommons.org/licenses/by-nc/3.0/nl/", "CC BY-NC 3.0")]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0")]
    public void A_licence_of_Creative_Commons_has_its_short_name(string address, string name) =>
        LicenceName.Of(address).ShouldBe(name);

    [Theory]
    [InlineData("https://creativecommons.org.voorbeeld.nl/licenses/by/4.0/")]
    [InlineData("https://creativecommons.org/about/")]
    [InlineData("https://voorbeeld.nl/licenses/by/4.0/")]
    [InlineData("alleen na overleg")]
    [InlineData("")]
    public void Anything_else_is_shown_as_it_was_written(string address) =>
        LicenceName.Of(address).ShouldBe(address);
}
