using Leerspoor.Kernel;

namespace Leerspoor.Learning.Authoring;

/// <summary>Turns typed Dutch and English into a <see cref="LocalText"/>, collecting what is wrong at the field.</summary>
internal sealed class TypedText
{
    private readonly List<Refusal> refusals = [];

    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <summary>Dutch is needed, English is not; fields are named <c>{field}Nl</c> and <c>{field}En</c>.</summary>
    public LocalText Read(string field, string? nl, string? en, int max)
    {
        var text = new LocalText((nl ?? "").Trim(), (en ?? "").Trim());
        if (text.Nl.Length == 0)
            refusals.Add(LearningRefusals.TextMissing.At(field + "Nl"));
        if (text.Nl.Length > max)
            refusals.Add(LearningRefusals.TextTooLong(max).At(field + "Nl"));
        if (text.En.Length > max)
            refusals.Add(LearningRefusals.TextTooLong(max).At(field + "En"));
        return text;
    }
}
