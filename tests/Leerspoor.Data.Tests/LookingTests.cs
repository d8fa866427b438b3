using Leerspoor.Kernel;
using Shouldly;
using Xunit;

namespace Leerspoor.Data.Tests;

/// <summary>A name is found however it is typed.</summary>
public class LookingTests
{
    [Theory]
    [InlineData("Samira Yılmaz", "yilmaz")]
    [InlineData("Samira Yilmaz", "YILMAZ")]
    [InlineData("İbrahim Öztürk", "ibrahim ozturk")]
    [InlineData("Zoë de Bruin", " zoe ")]
    [InlineData("José Peña", "pena")]
    [InlineData("Jan", null)]
    [InlineData("Jan", "  ")]
    public void Capitals_and_accents_do_not_matter(string text, string? words) =>
        Looking.Finds(text, words).ShouldBeTrue();

    [Theory]
    [InlineData("Jan Jansen", "jn")]
    [InlineData("", "jan")]
    public void Other_letters_do(string text, string words) =>
        Looking.Finds(text, words).ShouldBeFalse();
}
