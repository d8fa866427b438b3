using System.Buffers.Text;
using System.Security.Cryptography;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Running;

/// <summary>One group of learners that goes along a line.</summary>
internal sealed class LineRun : IRegional
{
    public const int MostPlaces = 200;

    private LineRun() { } // EF Core

    public LineRunId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public CompanyPathId PathId { get; private init; }
    public string LineKey { get; private init; } = "";
    public string Title { get; private set; } = "";

    /// <summary>What whoever signs up reads first.</summary>
    public string Intro { get; private set; } = "";
    public int Places { get; private set; }

    /// <summary>Part of the public address of the sign-up form; short, because it only opens an empty form.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Since when people can sign up; null: not (any more).</summary>
    public DateTimeOffset? OpenedAt { get; private set; }
    public DateTimeOffset BegunAt { get; private init; }

    public static LineRun Begun(CompanyPathId path, string line, DateTimeOffset now) =>
        new()
        {
            Id = LineRunId.New(),
            PathId = path,
            LineKey = line,
            Code = NewCode(9),
            BegunAt = now,
        };

    public void Describe(string title, string intro, int places) =>
        (Title, Intro, Places) = (title, intro, places);

    public void Open(DateTimeOffset? now) => OpenedAt = now;

    /// <summary>Random and safe in an address.</summary>
    public static string NewCode(int bytes) =>
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
}

internal readonly record struct LineRunId(Guid Value) : ITypedId<LineRunId>
{
    public static LineRunId New() => new(Guid.CreateVersion7());

    public static LineRunId From(Guid value) => new(value);
}
