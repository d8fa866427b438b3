using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Leerspoor.ActionScans.Running;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Running;

public sealed class TextSpliceTests
{
    [Fact]
    public void What_is_told_of_a_change_makes_the_new_text_of_the_old_one() =>
        Prop.ForAll(
                TypedTexts.Any,
                texts =>
                    TextSplice.Between(texts.Saved, texts.Typed) is { } splice
                        ? splice.On(texts.Saved) == texts.Typed
                        : texts.Saved == texts.Typed
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("klaar 😀", "klaar 😁")]
    [InlineData("😀😀", "😀")]
    [InlineData("", "👍🏽")]
    [InlineData("a\ud83d\ude00b", "a\ud83e\ude00b")]
    public void A_letter_of_two_units_is_never_cut_in_two(string before, string after)
    {
        var splice = TextSplice.Between(before, after).ShouldNotBeNull();

        var told = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(splice.Put));
        (splice with { Put = told }).On(before).ShouldBe(after);
    }

    [Theory]
    [InlineData(3, 0, 0)]
    [InlineData(4, 3, 2)]
    [InlineData(4, -1, 1)]
    [InlineData(4, 2, -1)]
    [InlineData(4, int.MaxValue, int.MaxValue)]
    public void It_is_done_to_no_other_text(int of, int at, int cut) =>
        new TextSplice(of, at, cut, "x").On("tekst"[..4]).ShouldBeNull();
}
