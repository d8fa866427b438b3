using BenchmarkDotNet.Attributes;
using Leerspoor.MetroMaps.Contracting;
using Leerspoor.MetroMaps.Embedding;

namespace Leerspoor.MetroMaps.Bench;

/// <summary>Time and memory of the stages and of the whole, on our own sample maps.</summary>
[MemoryDiagnoser]
public class LayoutBenchmarks
{
    private MapModel _map = new([], []);
    private MapLayout? _layout;
    private ChainGraph? _largest;
    private MapLayout? _carried;
    private LayoutOptions _held = LayoutOptions.Default;

    /// <summary>Which sample.</summary>
    [Params("sample-12x60", "sample-40x300")]
    public string Map { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _map = SampleMaps.All().First(sample => sample.Name == Map).Map;
        _layout = MapLayouter.LayOut(_map).Layout;
        var first = _layout!.Stations[0];
        var to = new MapPoint(first.At.X + 1, first.At.Y + 1);
        _carried = _layout with
        {
            Stations = [first with { At = to, End = to }, .. _layout.Stations.Skip(1)],
        };
        _held = new() { Held = [first.Id] };
        _largest = Contractor.Contract(LineGraph.Of(_map), []).MaxBy(part => part.Chains.Length);
    }

    [Benchmark]
    public object Contract() => Contractor.Contract(LineGraph.Of(_map), []);

    [Benchmark]
    public object Embed() => Embedder.Embed(_largest!, LayoutOptions.Default);

    [Benchmark]
    public object LayOut() => MapLayouter.LayOut(_map);

    [Benchmark]
    public object LayOutAgain() => MapLayouter.LayOut(_map, null, _layout);

    [Benchmark]
    public object Carry() => MapLayouter.LayOut(_map, _held, _carried);

    [Benchmark]
    public object Draw() => MapSvg.Draw(_map, _layout!);
}
