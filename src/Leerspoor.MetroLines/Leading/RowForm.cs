using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Leading;

/// <summary>How a form is laid over a row: the stamp that it came with, what it shows of a row, how a new row is made, and how a row is filled.</summary>
internal sealed record RowForm<T>(
    string? Seen,
    Func<T, ISeenForm> Shown,
    Func<T> Make,
    Func<T, IReadOnlyList<Refusal>> Fill
);
