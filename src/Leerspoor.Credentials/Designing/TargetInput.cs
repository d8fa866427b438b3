using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Designing;

/// <summary>A row of the form: a skill of a framework elsewhere, as typed.</summary>
internal sealed class TargetInput
{
    private const int NameMax = 200;
    private const int CodeMax = 80;
    private const int UrlMax = 400;

    public string? Framework { get; set; }
    public string? Name { get; set; }
    public string? Code { get; set; }
    public string? Url { get; set; }

    public bool IsEmpty =>
        string.IsNullOrWhiteSpace(Name)
        && string.IsNullOrWhiteSpace(Code)
        && string.IsNullOrWhiteSpace(Url);

    public static TargetInput Of(TargetLine line) =>
        new()
        {
            Framework = line.Framework.ToString(),
            Name = line.Name,
            Code = line.Code,
            Url = line.Url,
        };

    public TargetLine Read(string at, List<Refusal> refusals)
    {
        var name = DetailsInput.Text(Name, $"{at}.Name", NameMax, refusals);
        if (name.Length == 0)
            refusals.Add(CredentialsRefusals.TextMissing.At($"{at}.Name"));
        var code = DetailsInput.Text(Code, $"{at}.Code", CodeMax, refusals);
        if (
            !Enum.TryParse<TargetFramework>(Framework, out var framework)
            || !Enum.IsDefined(framework)
        )
            refusals.Add(CredentialsRefusals.FrameworkUnknown.At($"{at}.Framework"));
        var url = (Url ?? "").Trim();
        if (
            url.Length > UrlMax
            || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
        )
            refusals.Add(CredentialsRefusals.UrlInvalid.At($"{at}.Url"));
        return new TargetLine(framework, name, code, url);
    }
}
