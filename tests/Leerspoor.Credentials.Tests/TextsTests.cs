using System.Globalization;
using System.Reflection;
using System.Resources;
using Leerspoor.Credentials.Showing;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests;

public sealed class TextsTests
{
    private static readonly ResourceManager Staff = new(
        "Leerspoor.Credentials.Texts",
        typeof(Texts).Assembly
    );

    [Theory]
    [InlineData("Texts")]
    [InlineData("ParticipantTexts")]
    public void English_is_complete(string name)
    {
        var texts = new ResourceManager($"Leerspoor.Credentials.{name}", typeof(Texts).Assembly);

        Keys(texts, "en").ShouldBe(Keys(texts, ""), ignoreOrder: true);
    }

    [Fact]
    public void Every_check_every_reason_every_refusal_and_every_picture_has_words()
    {
        var wanted = Constants(typeof(CheckNames))
            .Select(name => $"Check.{name}")
            .Concat(Constants(typeof(CheckReasons)).Select(reason => $"Reason.{reason}"))
            .Concat(MedalDrawing.Pictures.Select(picture => $"Picture.{picture}"))
            .Concat(Enum.GetNames<CheckOutcome>().Select(outcome => $"Outcome.{outcome}"))
            .Concat(Refusals());

        wanted.Except(Keys(Staff, "")).ShouldBeEmpty();
    }

    private static IEnumerable<string> Refusals() =>
        typeof(CredentialsRefusals)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => ((Refusal)field.GetValue(null)!).Code)
            .Append(CredentialsRefusals.TextTooLong(1).Code);

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (string)field.GetValue(null)!);

    private static List<string> Keys(ResourceManager texts, string culture) =>
        [
            .. texts
                .GetResourceSet(CultureInfo.GetCultureInfo(culture), true, tryParents: false)!
                .Cast<System.Collections.DictionaryEntry>()
                .Select(entry => (string)entry.Key),
        ];
}
