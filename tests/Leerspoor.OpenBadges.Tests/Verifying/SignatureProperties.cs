using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Leerspoor.OpenBadges.Tests.Verifying;

public class SignatureProperties
{
    private static readonly string Signed = Sample.Signer.Sign(Sample.Badge(), Sample.Now);

    [Fact]
    public void Whatever_the_texts_say_a_signed_badge_verifies() =>
        Prop.ForAll(
                Texts(),
                texts =>
                {
                    var badge = Sample.Badge();
                    var achievement = badge.Subject.Achievement with
                    {
                        Name = texts[0],
                        CriteriaNarrative = texts[1],
                        Tags = texts,
                    };
                    var json = Sample.Signer.Sign(
                        badge with
                        {
                            Subject = badge.Subject with { Achievement = achievement },
                        },
                        Sample.Now
                    );
                    var report = new Sources().VerifyAsync(json).Result;
                    return report.Verdict == VerificationVerdict.Accepted
                        && report.Credential!.Subject.Achievement.Name == texts[0];
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public async Task Every_single_text_that_is_changed_is_noticed()
    {
        var count = Leaves(JsonNode.Parse(Signed)!).Count();
        for (var i = 0; i < count; i++)
        {
            var json = JsonNode.Parse(Signed)!;
            var leaf = Leaves(json).ElementAt(i);
            Replace(leaf);
            (await new Sources().VerifyAsync(json.ToJsonString())).Verdict.ShouldNotBe(
                VerificationVerdict.Accepted,
                leaf.GetPath()
            );
        }
        count.ShouldBeGreaterThan(80);
    }

    [Fact]
    public async Task Every_single_key_that_is_taken_away_is_noticed()
    {
        var count = Entries(JsonNode.Parse(Signed)!).Count();
        for (var i = 0; i < count; i++)
        {
            var json = JsonNode.Parse(Signed)!;
            var (parent, key) = Entries(json).ElementAt(i);
            parent.Remove(key);
            (await new Sources().VerifyAsync(json.ToJsonString())).Verdict.ShouldNotBe(
                VerificationVerdict.Accepted,
                $"{parent.GetPath()}.{key}"
            );
        }
        count.ShouldBeGreaterThan(80);
    }

    [Fact]
    public void Another_order_of_keys_and_other_white_space_change_nothing() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var json = Shuffling.Of(Signed, seed);
                    return new Sources().VerifyAsync(json).Result.Verdict
                        == VerificationVerdict.Accepted;
                }
            )
            .QuickCheckThrowOnFailure();

    private static Arbitrary<string[]> Texts() =>
        ArbMap
            .Default.GeneratorFor<NonEmptyString>()
            .Select(s => s.Get)
            .Where(IsText)
            .ArrayOf(4)
            .ToArbitrary();

    // what a form lets through: some text, and valid Unicode
    private static bool IsText(string text) =>
        !string.IsNullOrWhiteSpace(text)
        && text.EnumerateRunes().All(r => r != System.Text.Rune.ReplacementChar);

    private static IEnumerable<JsonNode> Leaves(JsonNode node) =>
        node switch
        {
            JsonObject map => map.Where(e => e.Value is not null).SelectMany(e => Leaves(e.Value!)),
            JsonArray list => list.SelectMany(i => Leaves(i!)),
            _ => [node],
        };

    private static IEnumerable<(JsonObject Parent, string Key)> Entries(JsonNode node) =>
        node switch
        {
            JsonObject map => map.SelectMany(e => Entries(e.Value!).Prepend((map, e.Key))),
            JsonArray list => list.SelectMany(i => Entries(i!)),
            _ => [],
        };

    private static void Replace(JsonNode leaf)
    {
        JsonNode changed =
            leaf.GetValueKind() == JsonValueKind.String
                ? leaf.GetValue<string>() + "x"
                : leaf.GetValueKind() != JsonValueKind.True;
        leaf.ReplaceWith(changed);
    }
}
