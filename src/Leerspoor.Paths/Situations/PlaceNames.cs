using Leerspoor.Paths.Programmes;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Paths.Situations;

/// <summary>How a kind of learning place is called. A kind that a region made itself has no text of ours, so its key is shown.</summary>
internal sealed class PlaceNames(IStringLocalizer<ProgrammeTexts> texts)
{
    public string Of(string kind) =>
        texts[$"Place.{kind}"] is { ResourceNotFound: false } known ? known.Value : kind;
}
