using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Instruments.Editing;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Instruments;

public sealed class InstrumentStrangersTests(LeerspoorApp app)
    : InstrumentScene(app),
        IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Strangers_find_nothing()
    {
        var (region, admin) = await SettleAsync();
        var draft = await DraftAsync(region, admin, await DeliveredAsync(region, "actiescan"));
        var elsewhere = await TestRegion.FoundAsync(App);
        var far = (await elsewhere.PersonAsync(Role.Administrator)).Actor;
        var designer = (await region.PersonAsync(Role.Designer)).Actor;

        foreach (var (there, actor) in new[] { (elsewhere, far), (region, designer) })
            (await RefusalsAsync(there, actor, draft)).ShouldAllBe(refusal =>
                refusal == InstrumentRefusals.Unknown
            );
    }

    private async Task<Refusal?[]> RefusalsAsync(TestRegion region, Actor actor, InstrumentId id)
    {
        var input = Filled("X");
        var title = new TitleInput { TitleNl = "X" };
        return
        [
            (
                await DoAsync<ShowInstrument, ShowInstrument.View>(
                    region,
                    h => h.HandleAsync(actor, id, default)
                )
            ).Refusal,
            (
                await DoAsync<CopyInstrument, InstrumentBegun>(
                    region,
                    h => h.HandleAsync(actor, id, title, default)
                )
            ).Refusal,
            (
                await DoAsync<DraftInstrument, InstrumentBegun>(
                    region,
                    h => h.HandleAsync(actor, id, default)
                )
            ).Refusal,
            (
                await DoAsync<RetitleInstrument, Done>(
                    region,
                    h => h.HandleAsync(actor, id, title, default)
                )
            ).Refusal,
            (
                await DoAsync<EditFactor, Done>(
                    region,
                    h => h.HandleAsync(actor, id, "maatwerk", input, default)
                )
            ).Refusal,
            (
                await DoAsync<EditFactor, Done>(region, h => h.AddAsync(actor, id, input, default))
            ).Refusal,
            (
                await DoAsync<ArrangeFactors, Done>(
                    region,
                    h => h.MoveAsync(actor, id, "maatwerk", true, default)
                )
            ).Refusal,
            (
                await DoAsync<ArrangeFactors, Done>(
                    region,
                    h => h.RemoveAsync(actor, id, "maatwerk", default)
                )
            ).Refusal,
            (
                await DoAsync<PublishInstrument, Done>(
                    region,
                    h => h.HandleAsync(actor, id, default)
                )
            ).Refusal,
            (
                await DoAsync<PublishInstrument, Done>(
                    region,
                    h => h.DiscardAsync(actor, id, default)
                )
            ).Refusal,
        ];
    }
}
