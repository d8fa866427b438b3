namespace Leerspoor.Ui;

/// <summary>Everybody has a line colour of their own, the same on every page: 1 to 6.</summary>
public static class LineColour
{
    /// <summary>The colour that belongs to <paramref name="key"/> (a name or an id); stable across runs.</summary>
    public static int Of(string key)
    {
        var sum = 17u;
        foreach (var letter in key)
            sum = (sum * 31) + letter;
        return (int)(sum % 6) + 1;
    }
}
