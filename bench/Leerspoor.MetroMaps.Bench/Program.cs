using BenchmarkDotNet.Running;
using Leerspoor.MetroMaps.Bench;

// table FOLDER   one row per map: times, bends, crossings, foreign passes, labels
// edits FOLDER   per edit script: how many stations move per step, and how long a step takes
// write FOLDER   writes our own sample maps, the same every time
// anything else is for BenchmarkDotNet, e.g. --filter '*'
switch (args)
{
    case ["table", var folder]:
        FigureTable.Print(folder);
        return 0;
    case ["edits", var folder]:
        EditTable.Print(folder);
        return 0;
    case ["write", var folder]:
        SampleMaps.Write(folder);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(LayoutBenchmarks).Assembly).Run(args);
        return 0;
}
