using System.Text.Json.Serialization;

namespace Leerspoor.ActionScans.Reporting;

/// <summary>The report of one session, as plain as possible: every format is made from this alone.</summary>
/// <param name="Title">First heading, and the title of the file.</param>
/// <param name="Language"><c>nl-NL</c> or <c>en-GB</c>.</param>
/// <param name="Parts">In reading order.</param>
internal sealed record ReportDocument(
    string Title,
    string Language,
    IReadOnlyList<ReportPart> Parts
);

[JsonDerivedType(typeof(ReportHeading), "heading")]
[JsonDerivedType(typeof(ReportParagraph), "paragraph")]
[JsonDerivedType(typeof(ReportTable), "table")]
internal abstract record ReportPart;

/// <param name="Level">2 or 3; the title is 1.</param>
/// <param name="Text">One line.</param>
internal sealed record ReportHeading(int Level, string Text) : ReportPart;

/// <param name="Text">Line ends hold.</param>
/// <param name="Strong">A word of its own, like a label.</param>
internal sealed record ReportParagraph(string Text, bool Strong = false) : ReportPart;

/// <param name="Caption">What the table is about.</param>
/// <param name="Header">The words above the columns.</param>
/// <param name="Rows">As many cells as there are words in the header.</param>
internal sealed record ReportTable(
    string Caption,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<ReportCell>> Rows
) : ReportPart;

/// <param name="Text">Empty when there is a picture.</param>
/// <param name="Picture">Null for text.</param>
internal sealed record ReportCell(string Text, ReportPicture? Picture = null);

/// <summary>Three stations of a line, of which some are reached.</summary>
/// <param name="Reached">0 to 3.</param>
/// <param name="Alternative">The same in words.</param>
internal sealed record ReportPicture(int Reached, string Alternative);
