namespace Leerspoor.MetroMaps.Planarizing;

/// <summary>Draws an edge into a planar map over as few others as can be: breadth first over the faces. Cost: linear in the half edges.</summary>
internal static class PathInserter
{
    /// <summary>Per face how many edges lie between it and a vertex, and the half edge that was crossed last on the way (none for the first face).</summary>
    internal static (int[] Distance, int[] Entry) Ways(PlanarMap map, int vertex, Faces faces)
    {
        var distance = new int[faces.First.Length];
        var entry = new int[faces.First.Length];
        Array.Fill(distance, int.MaxValue);
        Array.Fill(entry, PlanarMap.None);
        var queue = new Queue<int>();
        foreach (var half in map.Around(vertex))
            if (distance[faces.Of[half]] > 0)
            {
                distance[faces.Of[half]] = 0;
                queue.Enqueue(faces.Of[half]);
            }
        while (queue.TryDequeue(out var face))
        {
            var half = faces.First[face];
            do
            {
                var other = faces.Of[half ^ 1];
                if (distance[other] > distance[face] + 1)
                {
                    (distance[other], entry[other]) = (distance[face] + 1, half);
                    queue.Enqueue(other);
                }
                half = map.Onward(half);
            } while (half != faces.First[face]);
        }
        return (distance, entry);
    }

    /// <summary>Draws an edge between two nodes that both have edges.</summary>
    internal static void Insert(PlanarMap map, (int U, int V) ends, int owner)
    {
        var faces = map.Faces();
        var (distance, _) = Ways(map, ends.U, faces);
        var last = map.Around(ends.V).MinBy(half => distance[faces.Of[half]]);
        InsertTo(map, ends, (faces.Of[last], last), owner);
    }

    /// <summary>Draws an edge from a node to a corner of a face; the corner is none for a node without edges inside the face.</summary>
    internal static void InsertTo(
        PlanarMap map,
        (int U, int V) ends,
        (int Face, int Corner) goal,
        int owner
    )
    {
        var faces = map.Faces();
        var (_, entry) = Ways(map, ends.U, faces);
        var crossed = new Stack<int>();
        var face = goal.Face;
        for (; entry[face] >= 0; face = faces.Of[entry[face]])
            crossed.Push(entry[face]);
        var at = (ends.U, Corner: map.Around(ends.U).First(half => faces.Of[half] == face));
        while (crossed.TryPop(out var half))
        {
            var (crossing, near, far) = map.Cross(half);
            map.Join(at, (crossing, near), owner);
            at = (crossing, far);
        }
        map.Join(at, (ends.V, goal.Corner), owner);
    }
}
