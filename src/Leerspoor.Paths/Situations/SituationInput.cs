using Leerspoor.Kernel;
using Leerspoor.Paths.Programmes;
using Leerspoor.Ui;

namespace Leerspoor.Paths.Situations;

/// <summary>The form of a work situation, as typed.</summary>
internal sealed class SituationInput
{
    public string? NameNl { get; set; }
    public string? NameEn { get; set; }
    public string? Place { get; set; }
    public string? Picture { get; set; }

    public static SituationInput Of(ListSituations.Line line) =>
        new()
        {
            NameNl = line.Name.Nl,
            NameEn = line.Name.En,
            Place = line.PlaceKind,
            Picture = line.Picture,
        };

    public Outcome<Read> Check(IReadOnlyList<string> places)
    {
        var typed = new TypedText();
        var name = typed.Read("Name", NameNl, NameEn, Observing.Situation.NameMaxLength);
        if (!places.Contains(Place, StringComparer.Ordinal))
            typed.Refuse(SituationRefusals.PlaceUnknown);
        var picture = typed.ReadPicture(Picture);
        return typed.Refusals.Count > 0
            ? Outcome<Read>.RefusedFor(typed.Refusals)
            : new Read(Place!, picture, name);
    }

    internal sealed record Read(string Place, string Picture, LocalText Name);
}
