using System.Security.Cryptography;
using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Leerspoor.People.SettingUp;

/// <summary>
/// Guards the page that founds the first region: a code on the console of the machine, made anew at each start while the database is
/// empty, so that only whoever runs the program can use it.
/// </summary>
internal sealed class SetUpCode(IServiceScopeFactory scopes, DatabaseReady ready)
    : BackgroundService
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Null when there is a region already.</summary>
    public string? Value { get; private set; }

    public void Used() => Value = null;

    /// <summary>There is still nobody to sign in. Costs nothing once there is a region.</summary>
    public async Task<bool> IsNeededAsync(LeerspoorDb db, CancellationToken ct)
    {
        if (Value is null)
            return false;
        // Another node, or a restored backup, may have brought a region since the start.
        if (!await db.AcrossRegions<Region>().AnyAsync(ct))
            return true;
        Used();
        return false;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.WaitAsync(stoppingToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeerspoorDb>();
        if (await db.AcrossRegions<Region>().AnyAsync(stoppingToken))
            return;

        Value =
            RandomNumberGenerator.GetString(Alphabet, 4)
            + "-"
            + RandomNumberGenerator.GetString(Alphabet, 4);
        // Not to the log, which may be read by more people than the console.
        await Console.Out.WriteLineAsync($"/inrichten  {Value}");
    }
}
