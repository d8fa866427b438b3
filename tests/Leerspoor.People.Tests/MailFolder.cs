using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.People.Tests;

internal static class MailFolder
{
    /// <summary>The mail to an address, once the outbox delivered it.</summary>
    public static async Task<string> MailAsync(this LeerspoorApp app, string to)
    {
        var folder = Path.Combine(app.Services.GetRequiredService<PeopleOptions>().Data, "mail");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (Directory.Exists(folder))
                foreach (var file in Directory.GetFiles(folder))
                {
                    var text = await File.ReadAllTextAsync(file, patience.Token);
                    if (text.Contains(to, StringComparison.Ordinal))
                        return text;
                }

            await Task.Delay(50, patience.Token);
        }
    }
}
