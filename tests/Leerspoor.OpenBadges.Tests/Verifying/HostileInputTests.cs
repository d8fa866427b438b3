using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.OpenBadges.Json;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

public class HostileInputTests
{
    private static readonly string Signed = Sample.Signer.Sign(Sample.Badge(), Sample.Now);

    // test074 of the W3C suite, as a badge: ten pieces of evidence that all point at each other
    [Fact]
    public async Task A_badge_built_as_a_poison_graph_is_refused_in_time()
    {
        var json = JsonNode.Parse(Signed)!;
        var clique = new JsonArray();
        for (var i = 0; i < 10; i++)
        {
            var everyoneElse = Enumerable
                .Range(0, 10)
                .Where(j => j != i)
                .Select(j =>
                    (JsonNode)
                        new JsonObject { ["id"] = $"_:n{j}", ["type"] = new JsonArray("Profile") }
                );
            clique.Add(
                new JsonObject
                {
                    ["id"] = $"_:n{i}",
                    ["type"] = new JsonArray("Profile"),
                    ["parentOrg"] = new JsonArray([.. everyoneElse]),
                }
            );
        }
        json["issuer"]!["parentOrg"] = clique;

        var report = await new Sources().VerifyAsync(json.ToJsonString());
        report["proof"]!.Reason.ShouldBeOneOf(
            CheckReasons.ProofInvalid,
            CheckReasons.ContextTooComplex
        );
        report["proof"]!.Detail!.ShouldContain("too long");
    }

    [Theory]
    [InlineData("12345678901234567890")]
    [InlineData("9007199254740993")]
    [InlineData("1e400")]
    [InlineData("0.1000000000000000000000000000000000000000000000000000000000001")]
    public async Task A_number_that_is_read_differently_elsewhere_is_refused(string number) =>
        (
            await new Sources().VerifyAsync(
                Signed.Replace("{\"id\"", $"{{\"getal\":{number},\"id\"", StringComparison.Ordinal)
            )
        ).Reason.ShouldBe(CheckReasons.JsonNumber);

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        var deep =
            string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000);
        (await new Sources().VerifyAsync(deep)).Reason.ShouldBeOneOf(
            CheckReasons.JsonTooDeep,
            CheckReasons.JsonMalformed
        );
        (await new Sources().VerifyAsync(new string('[', 100_000))).Checks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_text_larger_than_agreed_is_refused() =>
        (await new Sources().VerifyAsync("\"" + new string('a', 5 * 1024 * 1024))).Reason.ShouldBe(
            CheckReasons.JsonTooLarge
        );

    [Theory]
    [InlineData("Regio Oоst", "U+043E Cyrillic")]
    [InlineData("Regiο Oost", "U+03BF Greek")]
    [InlineData("Regio\u200b Oost", "U+200B")]
    [InlineData("Regio \u202etsoO", "U+202E")]
    [InlineData("Ｒｅｇｉｏ Oost", "U+FF32 full-width")]
    [InlineData("𝐑egio", "U+1D411 letter-like")]
    public async Task A_look_alike_in_the_name_of_the_issuer_is_shown(string name, string found)
    {
        var badge = Sample.Badge();
        var report = await new Sources().VerifyAsync(
            Sample.Signer.Sign(
                badge with
                {
                    Issuer = badge.Issuer with { Name = name },
                },
                Sample.Now
            )
        );
        report.Verdict.ShouldBe(VerificationVerdict.Undecided);
        report.Reason.ShouldBe(CheckReasons.IssuerNameLookAlike);
        report["issuer-name"]!.Detail.ShouldBe(found);
    }

    [Theory]
    [InlineData("Regio Oost")]
    [InlineData("Stichting ’t Groene Hart – Zuid & Co. (2026)")]
    [InlineData("Ærøskøbing Ünïversität Łódź")]
    [InlineData("Πανεπιστήμιο Αθηνών")]
    [InlineData("Московский университет MSU")]
    [InlineData("جامعة القاهرة")]
    [InlineData("東京大学 Tokyo")]
    public void An_honest_name_is_left_alone(string name) => LookAlike.Find(name).ShouldBeNull();

    [Fact]
    public async Task What_is_no_badge_at_all_is_refused()
    {
        foreach (
            var text in (string[])
                ["", " ", "..", "a.b.c", "...", ".", "eyJ.eyJ.", "null", "[]", "\"x\"", "\ufeff{}"]
        )
            (await new Sources().VerifyAsync(text)).Verdict.ShouldBe(
                VerificationVerdict.Refused,
                text
            );
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Should
            .Throw<RefusedInputException>(() =>
                JsonReading.Read(Encoding.Latin1.GetBytes("{\"a\":\"\u00e9\"}"))
            )
            .Reason.ShouldBe(CheckReasons.JsonMalformed);
}
