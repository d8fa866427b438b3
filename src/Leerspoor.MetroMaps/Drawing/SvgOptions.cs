using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps;

/// <summary>How a layout becomes a picture. Every text comes from the caller; whatever it says is escaped.</summary>
public sealed record SvgOptions
{
    /// <summary>The colours. Default: on a light page.</summary>
    public SvgTheme Theme { get; init; }

    /// <summary>Pixels per cell, 8 to 200; a hop is two cells. Default 40.</summary>
    public int CellSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 8);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 200);
            field = value;
        }
    } = 40;

    /// <summary>The accessible name of the picture. Default: the names of the lines.</summary>
    public string? Title { get; init; }

    /// <summary>The accessible description. Default: per line its stations.</summary>
    public string? Description { get; init; }

    /// <summary>Comes before every id in the picture, so that two pictures fit on one page: 1 to 40 letters, digits, <c>-</c> or <c>_</c>, the first a letter. Default <c>map</c>.</summary>
    /// <exception cref="ArgumentException">Another prefix.</exception>
    public string IdPrefix
    {
        get;
        init => field = Prefix(value);
    } = "map";

    /// <summary>What is special about a line, by id: its letter, its colours.</summary>
    public IReadOnlyDictionary<string, LineLook> Lines { get; init; } =
        new Dictionary<string, LineLook>(StringComparer.Ordinal);

    /// <summary>What a station tells and where it leads, by id. A station without an entry leads to <c>#station-{id}</c>.</summary>
    public IReadOnlyDictionary<string, StationLink> Stations { get; init; } =
        new Dictionary<string, StationLink>(StringComparer.Ordinal);

    private static string Prefix(string value, [CallerMemberName] string? name = null) =>
        value is { Length: >= 1 and <= 40 }
        && char.IsAsciiLetter(value[0])
        && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? value
            : throw new ArgumentException("An id prefix is a letter and letters or digits.", name);
}

/// <summary>Sets of colours; lines keep at least 4.5 : 1 against the page.</summary>
public enum SvgTheme
{
    /// <summary>Dark letters on white.</summary>
    Light,

    /// <summary>Light letters on near black.</summary>
    Dark,

    /// <summary>For paper: white, no filled areas, lines told apart by dashes too, so that a black-and-white printer will do.</summary>
    Print,
}

/// <summary>What is special about a line.</summary>
/// <param name="Letter">One to three characters in its badge, or null for A, B, ... Z, AA in the order of the map.</param>
/// <param name="Colour">As <c>#rrggbb</c>, or null for one of the theme.</param>
/// <param name="Faded">The reader looks for something else: a pale line without badges.</param>
public sealed record LineLook(string? Letter = null, string? Colour = null, bool Faded = false);

/// <summary>What a station tells and where it leads.</summary>
/// <param name="Href">An address on the same site, an http or https address, or a <c>#fragment</c>; anything else is not linked.</param>
/// <param name="Title">What a screen reader says and a tooltip shows: name, lines, hours.</param>
/// <param name="Mark">How far the reader of this map is.</param>
/// <param name="Faded">The reader looks for something else: a pale station without a link.</param>
public sealed record StationLink(
    string Href,
    string Title,
    StationMark Mark = StationMark.None,
    bool Faded = false
);

/// <summary>A learner's own progress at a station, shown by form as well as by colour.</summary>
public enum StationMark
{
    /// <summary>Nothing to show.</summary>
    None,

    /// <summary>A tick.</summary>
    Done,

    /// <summary>A filled dot in a ring.</summary>
    Now,

    /// <summary>A dashed ring.</summary>
    Next,
}
