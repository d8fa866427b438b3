using System.Threading.Channels;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Leerspoor.ActionScans.Running;

/// <summary>
/// Where the edits of all sessions on this node come together. What arrives while one transaction is written goes together into the next, so
/// fifty sessions that type cost little more than one, and nobody waits longer than two transactions.
/// </summary>
internal sealed class EditDesk(IServiceScopeFactory scopes) : BackgroundService
{
    private const int MostAtOnce = 64;

    // Nobody sees so short a wait, and what comes in meanwhile needs no transaction of its own.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(15);

    private readonly Channel<SentEdit> waiting = Channel.CreateUnbounded<SentEdit>(
        new() { SingleReader = true }
    );

    /// <summary>Answers when it lies in the database. Is not cancelled: what was sent once is kept, also when the sender is gone.</summary>
    public Task<Outcome<Edited>> WriteAsync(
        RegionId region,
        ScanId scan,
        IReadOnlyList<ScanOperation> operations
    )
    {
        var sent = new SentEdit(region, scan, operations);
        if (!waiting.Writer.TryWrite(sent))
            sent.Fail(new InvalidOperationException("The program is stopping."));
        return sent.Answer;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stop = stoppingToken.Register(() => waiting.Writer.TryComplete());
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            if (!stoppingToken.IsCancellationRequested)
                await Task.Delay(Gathering, CancellationToken.None);
            foreach (var region in Next().GroupBy(edit => edit.Region))
                await WriteAsync(region.Key, [.. region]);
        }
    }

    private List<SentEdit> Next()
    {
        var next = new List<SentEdit>();
        while (next.Count < MostAtOnce && waiting.Reader.TryRead(out var sent))
            next.Add(sent);
        return next;
    }

    private async Task WriteAsync(RegionId region, List<SentEdit> edits)
    {
        try
        {
            if (await TogetherAsync(region, edits) is not { } refusal)
                return;
            if (edits is [var only])
                only.Settle(refusal);
            else
                await OneByOneAsync(region, edits);
        }
        catch (Exception problem) when (edits.Count > 1 && problem is not StorageRefusedException)
        {
            await OneByOneAsync(region, edits);
        }
        catch (Exception problem)
        {
            edits.ForEach(edit => edit.Fail(problem));
        }
    }

    // What is wrong with one of them must not touch the others.
    private async Task OneByOneAsync(RegionId region, List<SentEdit> edits)
    {
        foreach (var edit in edits)
            await WriteAsync(region, [edit]);
    }

    private async Task<Refusal?> TogetherAsync(RegionId region, List<SentEdit> edits)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(region);
        return await scope
            .ServiceProvider.GetRequiredService<WriteEdits>()
            .HandleAsync(edits, CancellationToken.None);
    }
}
