using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills;

internal readonly record struct FrameworkImportId(Guid Value) : ITypedId<FrameworkImportId>
{
    public static FrameworkImportId New() => new(Guid.CreateVersion7());

    public static FrameworkImportId From(Guid value) => new(value);
}

/// <summary>How far an import is, or how it ended.</summary>
internal enum ImportState
{
    Waiting = 0,
    Running = 1,

    /// <summary>Everything is in, or for a dry run: looked through to the end.</summary>
    Done = 2,

    /// <summary>Nothing was taken.</summary>
    Refused = 3,
    Cancelled = 4,

    /// <summary>The program stopped meanwhile, or failed; nothing was taken.</summary>
    BrokenOff = 5,
}

/// <summary>One file that somebody hands in, from waiting to report.</summary>
internal sealed class FrameworkImport : IRegional
{
    public const int NameMaxLength = 80;
    public const int FileMaxLength = 200;

    private FrameworkImport() { } // EF Core

    public FrameworkImportId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId By { get; private init; }
    public string Name { get; private init; } = "";
    public string FileName { get; private init; } = "";

    /// <summary>The framework that gets a next version; null makes a new one.</summary>
    public FrameworkId? FrameworkId { get; private init; }
    public bool OnlyLook { get; private init; }

    /// <summary>Whether refused rows are left out; otherwise one of them keeps everything out.</summary>
    public bool WithoutRefused { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public ImportState State { get; private set; }
    public string Format { get; private set; } = "";
    public long RowsRead { get; private set; }
    public int RowsWritten { get; private set; }
    public int RowsToWrite { get; private set; }
    public long RowsRefused { get; private set; }
    public bool CancelAsked { get; private set; }

    /// <summary>When the program that works on it last said so.</summary>
    public DateTimeOffset SeenAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public FrameworkVersionId? VersionId { get; private set; }

    /// <summary>The refused rows, as JSON.</summary>
    public string Faults { get; private set; } = "";

    public bool IsOver => State is not (ImportState.Waiting or ImportState.Running);

    public static FrameworkImport Asked(
        PersonId by,
        string name,
        string fileName,
        FrameworkId? framework,
        bool onlyLook,
        bool withoutRefused,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = FrameworkImportId.New(),
            By = by,
            Name = name,
            FileName = fileName.Length <= FileMaxLength ? fileName : fileName[..FileMaxLength],
            FrameworkId = framework,
            OnlyLook = onlyLook,
            WithoutRefused = withoutRefused,
            AskedAt = now,
            SeenAt = now,
        };

    public void Begin(DateTimeOffset now) => (State, SeenAt) = (ImportState.Running, now);

    public void Writes(FrameworkVersionId version, string format, int rows) =>
        (VersionId, Format, RowsToWrite) = (version, format, rows);

    public void AskCancel() => CancelAsked = true;

    /// <summary>The last word; an end other than <see cref="ImportState.Done"/> has no version.</summary>
    public void End(
        ImportState state,
        string format,
        long read,
        long refused,
        string faults,
        DateTimeOffset now
    )
    {
        (State, Format, RowsRead, RowsRefused) = (state, format, read, refused);
        (Faults, EndedAt, SeenAt) = (faults, now, now);
        if (state != ImportState.Done)
            VersionId = null;
    }
}
