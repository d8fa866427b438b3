using System.Globalization;

namespace Leerspoor.Credentials.Issuing;

/// <summary>What is signed is written in Dutch, whoever issues it in whatever language; on disposal the language is what it was.</summary>
internal sealed class DutchMoment : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    public DutchMoment() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl");

    public void Dispose() => CultureInfo.CurrentUICulture = before;
}
