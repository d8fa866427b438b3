using System.Collections;
using System.Globalization;
using System.Resources;
using Shouldly;
using Xunit;

namespace Leerspoor.Ui.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData("UiTexts")]
    [InlineData("ParticipantTexts")]
    [InlineData("PictureNames")]
    [InlineData("StyleTexts")]
    public void Dutch_and_English_have_the_same_keys(string resource)
    {
        Keys(resource, "en").ShouldBe(Keys(resource, ""), ignoreOrder: true);
    }

    [Fact]
    public void Every_picture_has_a_name_and_a_drawing()
    {
        var drawn = new[] { "code", "themes" }
            .SelectMany(set => File.ReadLines(Path.Combine(Assets, $"{set}.svg")))
            .ToList();

        foreach (var key in Pictures.Code.Concat(Pictures.Themes))
        {
            Pictures.NameOf(key).ShouldNotBeEmpty();
            drawn.ShouldContain(line =>
                line.Contains($"<symbol id=\"{key}\"", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void The_picture_code_has_twenty_different_pictures() =>
        Pictures.Code.Distinct(StringComparer.Ordinal).Count().ShouldBe(20);

    private static string Assets
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Leerspoor.slnx")))
                folder = folder.Parent!;
            return Path.Combine(folder.FullName, "src", "Leerspoor.Ui", "wwwroot");
        }
    }

    private static List<string> Keys(string resource, string culture) =>
        [
            .. new ResourceManager($"Leerspoor.Ui.{resource}", typeof(UiModule).Assembly)
                .GetResourceSet(CultureInfo.GetCultureInfo(culture), true, tryParents: false)!
                .Cast<DictionaryEntry>()
                .Select(entry => (string)entry.Key),
        ];
}
