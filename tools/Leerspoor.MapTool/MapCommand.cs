using System.Diagnostics.CodeAnalysis;
using Leerspoor.MetroMaps;

namespace Leerspoor.MapTool;

/// <summary>Reads, lays out, writes. Exit codes: 0 done, 1 the map is refused, 2 used wrongly, 3 a file cannot be read or written.</summary>
internal static class MapCommand
{
    internal const int Done = 0;
    internal const int Refused = 1;
    internal const int Misused = 2;
    internal const int Unreadable = 3;

    private const string Usage =
        "usage: leerspoor-map in.json [--svg out.svg] [--layout out.json] [--previous old.json] [--theme light|dark|print] [--seed n]";

    // a file that is larger is no map
    private const long LargestFile = 64 * 1024 * 1024;

    internal static int Explain(string mistake)
    {
        Console.Error.WriteLine(mistake);
        Console.Error.WriteLine(Usage);
        return Misused;
    }

    internal static int Run(Arguments arguments)
    {
        if (
            !TryRead(arguments.Map, out var text)
            || !TryReadPrevious(arguments.Previous, out var previous)
        )
            return Unreadable;
        if (!MapJson.TryRead(text, out var map, out var mistake))
            return Fail(Unreadable, $"{arguments.Map} is no map: {mistake}");
        var result = MapLayouter.LayOut(map, new() { Seed = arguments.Seed }, previous);
        if (result.Layout is null)
            return Fail(Refused, string.Join(Environment.NewLine, result.Problems));
        return Write(arguments, map, result.Layout);
    }

    private static int Write(Arguments arguments, MapModel map, MapLayout layout)
    {
        try
        {
            if (arguments.Layout is { } path)
                File.WriteAllText(path, LayoutJson.Write(layout));
            if (arguments.Svg is { } picture)
            {
                var theme = Enum.Parse<SvgTheme>(arguments.Theme, ignoreCase: true);
                File.WriteAllText(picture, MapSvg.Draw(map, layout, new() { Theme = theme }));
            }
            return Done;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Fail(Unreadable, problem.Message);
        }
    }

    private static bool TryReadPrevious(string? path, out MapLayout? previous)
    {
        previous = null;
        if (path is null)
            return true;
        if (!TryRead(path, out var text))
            return false;
        if (LayoutReading.TryRead(text, out previous, out var mistake))
            return true;
        Fail(Unreadable, $"{path} is no layout: {mistake}");
        return false;
    }

    private static bool TryRead(string path, [NotNullWhen(true)] out string? text)
    {
        text = null;
        try
        {
            if (new FileInfo(path).Length > LargestFile)
                Fail(Unreadable, $"{path} is too large.");
            else
                text = File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Fail(Unreadable, problem.Message);
        }
        return text is not null;
    }

    private static int Fail(int code, string message)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
