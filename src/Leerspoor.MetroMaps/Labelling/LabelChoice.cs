using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps.Labelling;

/// <summary>Which candidate each station takes. Candidates that overlap exclude each other; neighbours on a line like the same side.</summary>
internal sealed class LabelChoice
{
    private const double OverlapCost = 100;
    private const double OtherSideCost = 0.5;
    private const int Rounds = 8;

    private readonly LabelCandidate[][] _candidates;
    private readonly int[][] _sameLine;
    private readonly int[][] _near;
    private readonly int[] _chosen;

    internal LabelChoice(LabelCandidate[][] candidates, int[][] sameLine)
    {
        (_candidates, _sameLine) = (candidates, sameLine);
        _near = NearbyOf(candidates);
        _chosen = new int[candidates.Length];
        Array.Fill(_chosen, -1);
    }

    /// <summary>Lets all choose; whether every one has a place and none overlap.</summary>
    internal bool Settle()
    {
        if (Array.Exists(_candidates, places => places.Length == 0))
            return false;
        var order = Enumerable
            .Range(0, _candidates.Length)
            .OrderBy(i => _candidates[i].Length)
            .ThenBy(i => i)
            .ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var changed = false;
            foreach (var i in order)
                changed |= Choose(i);
            if (!changed)
                break;
        }
        return Array.TrueForAll(order, i => Overlaps(i, _candidates[i][_chosen[i]]) == 0);
    }

    /// <summary>How many took a place where the name is hardly to be read, or not whole.</summary>
    internal int Poor() =>
        _chosen.Where((chosen, i) => chosen >= 0 && _candidates[i][chosen].IsPoor).Count();

    /// <summary>What a station took, or null when it has no place free of overlaps.</summary>
    internal LabelCandidate? Chosen(int station)
    {
        if (_chosen[station] < 0)
            _ = _candidates[station].Length > 0 && Choose(station);
        if (_chosen[station] < 0)
            return null;
        var chosen = _candidates[station][_chosen[station]];
        if (Overlaps(station, chosen) == 0)
            return chosen;
        _chosen[station] = -1;
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Choose(int station)
    {
        var (best, bestCost) = (-1, double.MaxValue);
        for (var c = 0; c < _candidates[station].Length; c++)
        {
            var candidate = _candidates[station][c];
            if (candidate.Cost >= bestCost)
                continue;
            var cost =
                candidate.Cost
                + OverlapCost * Overlaps(station, candidate)
                + OtherSideCost * OtherSides(station, candidate);
            if (cost < bestCost - 1e-9)
                (best, bestCost) = (c, cost);
        }
        var changed = best != _chosen[station];
        _chosen[station] = best;
        return changed;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Overlaps(int station, LabelCandidate candidate)
    {
        var count = 0;
        foreach (var other in _near[station])
            if (
                _chosen[other] >= 0
                && _candidates[other][_chosen[other]].Box.Overlaps(candidate.Box)
            )
                count++;
        return count;
    }

    private int OtherSides(int station, LabelCandidate candidate)
    {
        var count = 0;
        foreach (var other in _sameLine[station])
            if (_chosen[other] >= 0 && _candidates[other][_chosen[other]].Side != candidate.Side)
                count++;
        return count;
    }

    /// <summary>Per station the others whose candidates could overlap one of its own.</summary>
    private static int[][] NearbyOf(LabelCandidate[][] candidates)
    {
        var hulls = Array.ConvertAll(candidates, HullOf);
        return
        [
            .. hulls.Select(
                (hull, i) =>
                    Enumerable
                        .Range(0, hulls.Length)
                        .Where(j => j != i && hulls[j].Overlaps(hull))
                        .ToArray()
            ),
        ];
    }

    private static LabelBox HullOf(LabelCandidate[] candidates) =>
        candidates.Length == 0
            ? default
            : new(
                candidates.Min(c => c.Box.Left),
                candidates.Min(c => c.Box.Top),
                candidates.Max(c => c.Box.Right),
                candidates.Max(c => c.Box.Bottom)
            );
}
