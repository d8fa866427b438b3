using System.Text.RegularExpressions;
using System.Xml.Linq;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Web.Tests;

/// <summary>Every text is there in Dutch and in English, and every text that the program asks for exists.</summary>
public sealed partial class TextTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src");

    public static TheoryData<string> DutchFiles =>
        [
            .. Directory
                .EnumerateFiles(Sources, "*.resx", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(Sources, file))
                .Order(StringComparer.Ordinal),
        ];

    public static TheoryData<string> Rooms =>
        [
            .. Directory
                .EnumerateDirectories(Sources)
                .Where(room =>
                    Directory.EnumerateFiles(room, "*.resx", SearchOption.AllDirectories).Any()
                )
                .Select(room => Path.GetFileName(room)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(DutchFiles))]
    public void Every_Dutch_text_has_an_English_one_with_the_same_places_to_fill_in(string file)
    {
        var dutch = Read(Path.Combine(Sources, file));
        var english = Read(
            Path.Combine(Sources, file.Replace(".resx", ".en.resx", StringComparison.Ordinal))
        );

        english
            .Keys.Order(StringComparer.Ordinal)
            .ShouldBe(dutch.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in dutch)
        {
            text.ShouldNotBeNullOrWhiteSpace($"{file} {key}");
            english[key].ShouldNotBeNullOrWhiteSpace($"{file} {key} in English");
            Places(english[key]).ShouldBe(Places(text), $"{file} {key}");
        }
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_text_that_a_page_asks_for_is_there(string room)
    {
        var folder = Path.Combine(Sources, room);
        var known = Directory
            .EnumerateFiles(folder, "*.resx", SearchOption.AllDirectories)
            .SelectMany(file => Read(file).Keys)
            .ToHashSet(StringComparer.Ordinal);

        var asked = Code(folder)
            .SelectMany(code => AskedText().Matches(code))
            .Select(match => match.Groups["key"].Value);

        asked.Except(known, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_refusal_has_a_text(string room)
    {
        var folder = Path.Combine(Sources, room);
        var known = Directory
            .EnumerateFiles(Sources, "*.resx", SearchOption.AllDirectories)
            .SelectMany(file => Read(file).Keys)
            .ToHashSet(StringComparer.Ordinal);

        var refused = Code(folder)
            .SelectMany(code => RefusalCode().Matches(code))
            .Select(match => match.Groups["code"].Value);

        refused.Except(known, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(file)
            .Root!.Elements("data")
            .ToDictionary(
                data => data.Attribute("name")!.Value,
                data => data.Element("value")!.Value,
                StringComparer.Ordinal
            );

    private static IEnumerable<string> Places(string text) =>
        Placeholder()
            .Matches(text)
            .Select(match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Code(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(file =>
                file.EndsWith(".cs", StringComparison.Ordinal)
                || file.EndsWith(".razor", StringComparison.Ordinal)
            )
            .Select(File.ReadAllText);

    [GeneratedRegex(
        """\b(?:T|P|Texts|texts|ParticipantTexts)\["(?<key>[^"{]+)"[\],]""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex AskedText();

    [GeneratedRegex(
        """new(?: Refusal)?\(\s*"(?<code>[a-z]+\.[a-z0-9-]+)",\s*RefusalKind""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RefusalCode();

    [GeneratedRegex("""\{\d+[^}]*\}""", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
