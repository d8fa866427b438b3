using Leerspoor.Kernel;
using Leerspoor.Ui;

namespace Leerspoor.MetroLines.Drawing;

/// <summary>What a theme is called, as typed.</summary>
internal sealed class TitleInput
{
    public string? TitleNl { get; set; }
    public string? TitleEn { get; set; }
    public string? LeadNl { get; set; }
    public string? LeadEn { get; set; }

    public Outcome<Titles> Read()
    {
        var typed = new TypedText();
        var title = typed.Read("Title", TitleNl, TitleEn, MetroMap.TitleMaxLength);
        var lead = typed.Read("Lead", LeadNl, LeadEn, MetroMap.LeadMaxLength);
        return typed.Refusals.Count > 0
            ? Outcome<Titles>.RefusedFor(typed.Refusals)
            : new Titles(title, lead);
    }

    public sealed record Titles(LocalText Title, LocalText Lead);
}
