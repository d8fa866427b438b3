using Leerspoor.Kernel;
using Leerspoor.Ui;

namespace Leerspoor.MetroLines.Describing;

/// <summary>The form of a line, as typed.</summary>
internal sealed class LineInput
{
    public string? NameNl { get; set; }
    public string? NameEn { get; set; }
    public string? Persona { get; set; }

    public static LineInput Of(MetroLine line) =>
        new()
        {
            NameNl = line.Name.Nl,
            NameEn = line.Name.En,
            Persona = line.Persona,
        };

    /// <summary>This line with what was typed.</summary>
    public Outcome<MetroLine> Read(MetroLine line)
    {
        var typed = new TypedText();
        var name = typed.Read("Name", NameNl, NameEn, MetroLine.NameMaxLength);
        var persona = (Persona ?? "").Trim();
        if (persona.Length > MetroLine.PersonaMaxLength)
            typed.Refuse(Words.TooLong("Persona", MetroLine.PersonaMaxLength));
        return typed.Refusals.Count > 0
            ? Outcome<MetroLine>.RefusedFor(typed.Refusals)
            : line with
            {
                Name = name,
                Persona = persona,
            };
    }
}
