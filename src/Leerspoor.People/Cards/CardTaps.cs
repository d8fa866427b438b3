namespace Leerspoor.People.Cards;

/// <summary>What the holder is doing with the twenty pictures.</summary>
internal enum CardMode
{
    /// <summary>Giving the code.</summary>
    Enter,

    /// <summary>Choosing a code, the first time.</summary>
    Choose,

    /// <summary>Giving the chosen code once more.</summary>
    Repeat,
}

/// <summary>The pictures tapped so far. Travels with the page, encrypted, because every tap is a post and nothing is kept of half a code.</summary>
internal sealed record CardTaps(
    SignInCardId Card,
    CardMode Mode,
    IReadOnlyList<string> Tapped,
    IReadOnlyList<string> First
)
{
    public bool Complete => Tapped.Count == PictureCode.Length;

    public static CardTaps None(SignInCard card) =>
        new(card.Id, card.ProtectedCode is null ? CardMode.Choose : CardMode.Enter, [], []);

    public CardTaps With(string picture) => this with { Tapped = [.. Tapped, picture] };

    public CardTaps WithoutLast() => this with { Tapped = [.. Tapped.SkipLast(1)] };

    public CardTaps ToRepeat() => this with { Mode = CardMode.Repeat, First = Tapped, Tapped = [] };
}
