using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.Learning.Cataloguing;
using Leerspoor.Learning.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Learning.Authoring;

/// <summary>The form about a piece of material, as typed.</summary>
internal sealed class ActivityInput
{
    public string? Kind { get; set; }
    public string? TitleNl { get; set; }
    public string? TitleEn { get; set; }
    public string? Picture { get; set; }
    public string? Minutes { get; set; }
    public string? Url { get; set; }
    public string? Shared { get; set; }

    public static ActivityInput Of(ShowActivity.View shown) =>
        new()
        {
            TitleNl = shown.Title.Nl,
            TitleEn = shown.Title.En,
            Picture = shown.PictureKey,
            Minutes = shown.Minutes.ToString(CultureInfo.InvariantCulture),
            Url = shown.Url,
            Shared = shown.Scope is ShareScope.Region ? "true" : null,
        };

    public Outcome<ActivityFacts> Read(ActivityKind kind)
    {
        var typed = new TypedText();
        var title = typed.Read("Title", TitleNl, TitleEn, LearningActivity.TitleMaxLength);
        var wrong = typed.Refusals.ToList();
        if (!PictureKeys.Exist(Picture))
            wrong.Add(LearningRefusals.PictureUnknown);
        if (!TryMinutes(out var minutes))
            wrong.Add(LearningRefusals.MinutesWrong);
        var url = kind is ActivityKind.Link ? WebAddress() : null;
        if (kind is ActivityKind.Link && url is null)
            wrong.Add(LearningRefusals.AddressWrong);

        var scope = Shared is "true" ? ShareScope.Region : ShareScope.Organisation;
        return wrong.Count > 0
            ? Outcome<ActivityFacts>.RefusedFor(wrong)
            : new ActivityFacts(title, Picture!, minutes, url, scope);
    }

    private bool TryMinutes(out int minutes) =>
        int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out minutes)
        && minutes is > 0 and <= LearningActivity.MaxMinutes;

    // Only https, so that the link can be nothing else than a page.
    private string? WebAddress() =>
        Uri.TryCreate((Url ?? "").Trim(), UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && address.AbsoluteUri.Length <= LearningActivity.UrlMaxLength
        && address.UserInfo.Length == 0
            ? address.AbsoluteUri
            : null;
}
