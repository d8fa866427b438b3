using FsCheck;
using FsCheck.Fluent;
using Leerspoor.ActionScans.Running;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Running;

public sealed class TextMergeTests
{
    [Fact]
    public void Every_word_that_either_typed_is_in_the_result() =>
        Check(texts =>
        {
            var merged = TypedTexts.WordsOf(Merged(texts)).ToHashSet(StringComparer.Ordinal);
            return texts.NewWords.All(merged.Contains);
        });

    [Fact]
    public void Nothing_is_in_the_result_that_nobody_wrote() =>
        Check(texts =>
        {
            var written = TypedTexts
                .WordsOf($"{texts.Origin} {texts.Saved} {texts.Typed}")
                .ToHashSet(StringComparer.Ordinal);
            return TypedTexts.WordsOf(Merged(texts)).All(written.Contains);
        });

    [Fact]
    public void Who_types_alone_gets_exactly_what_was_typed() =>
        Check(texts =>
            TextMerge.Of(texts.Origin, texts.Origin, texts.Typed) == texts.Typed
            && TextMerge.Of(texts.Origin, texts.Saved, texts.Origin) == texts.Saved
            && TextMerge.Of(texts.Origin, texts.Saved, texts.Saved) == texts.Saved
        );

    [Fact]
    public void The_change_alone_gives_the_new_text_back() =>
        Check(texts =>
        {
            var parts = Words.Of(texts.Origin);
            var change = TextChange.Between(parts, Words.Of(texts.Saved));
            var rebuilt = "";
            for (var place = 0; place <= parts.Count; place++)
            {
                rebuilt += string.Concat(change.At(place));
                if (place < parts.Count && !change.IsGone(place))
                    rebuilt += parts[place];
            }

            return rebuilt == texts.Saved && string.Concat(parts) == texts.Origin;
        });

    [Fact]
    public void A_word_that_both_took_away_is_gone_and_one_that_both_left_stays() =>
        Check(texts =>
        {
            // With the same word more than once, which of them went cannot be told.
            var origin = TypedTexts.WordsOf(texts.Origin);
            var single = origin.GroupBy(w => w, StringComparer.Ordinal).Where(g => g.Count() == 1);
            var merged = TypedTexts.WordsOf(Merged(texts));
            return single.All(group =>
            {
                var (inSaved, inTyped) = (In(texts.Saved, group.Key), In(texts.Typed, group.Key));
                return inSaved != inTyped
                    || inSaved == merged.Contains(group.Key, StringComparer.Ordinal);
            });

            static bool In(string text, string word) =>
                TypedTexts.WordsOf(text).Contains(word, StringComparer.Ordinal);
        });

    [Fact]
    public void A_long_session_of_two_people_typing_by_turns_loses_nothing() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                seed => Session(new Random(seed))
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", "van links", "van rechts", "van links van rechts")]
    [InlineData(
        "De werkgever",
        "De werkgever doet mee",
        "De werkgever is blij",
        "De werkgever doet mee is blij"
    )]
    [InlineData("een twee drie", "een drie", "een twee drie vier", "een drie vier")]
    [InlineData("sam", "sam wij", "samen", "samen wij")]
    [InlineData("regel", "regel\n- punt A", "regel\n- punt B", "regel\n- punt A\n- punt B")]
    [InlineData("oud", "oud", "nieuw", "nieuw")]
    [InlineData("sam", "samen", "hoi sam", "hoi samen")]
    public void It_reads_as_people_expect(
        string origin,
        string saved,
        string typed,
        string expected
    ) => TextMerge.Of(origin, saved, typed).ShouldBe(expected);

    [Fact]
    public void A_text_too_long_to_compare_keeps_both_versions()
    {
        var one = string.Join(' ', Enumerable.Range(0, 3000).Select(n => $"a{n}"));
        var other = string.Join(' ', Enumerable.Range(0, 3000).Select(n => $"b{n}"));

        var merged = TypedTexts.WordsOf(TextMerge.Of("begin", one, other));

        merged.Length.ShouldBe(6000);
    }

    private static string Merged(TypedTexts texts) =>
        TextMerge.Of(texts.Origin, texts.Saved, texts.Typed);

    private static void Check(Func<TypedTexts, bool> holds) =>
        Prop.ForAll(TypedTexts.Any, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    // Each person appends or inserts words in their own copy and saves now and then; the copy then is what the server has.
    private static bool Session(Random random)
    {
        var saved = "";
        var copies = new[] { ("", ""), ("", "") };
        var words = new List<string>();
        for (var step = 0; step < 60; step++)
        {
            var who = random.Next(2);
            var (origin, typed) = copies[who];
            if (random.Next(3) > 0)
            {
                var word = $"w{step}";
                words.Add(word);
                var spots = Words.Of(typed);
                var at = random.Next(3) == 0 ? random.Next(spots.Count + 1) : spots.Count;
                typed = string.Concat(spots.Take(at)) + $" {word} " + string.Concat(spots.Skip(at));
                copies[who] = (origin, typed);
            }
            else
            {
                saved = TextMerge.Of(origin, saved, typed);
                copies[who] = (saved, saved);
            }
        }

        foreach (var (origin, typed) in copies)
            saved = TextMerge.Of(origin, saved, typed);
        return words.All(TypedTexts.WordsOf(saved).Contains);
    }
}
