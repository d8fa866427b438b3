using System.Runtime.CompilerServices;

namespace Leerspoor.MetroMaps.Routing;

/// <summary>The eight directions of a grid: 0 is right, then clockwise on paper (y downwards); odd ones are diagonal.</summary>
internal static class Compass
{
    internal static readonly int[] Dx = [1, 1, 0, -1, -1, -1, 0, 1];
    internal static readonly int[] Dy = [0, 1, 1, 1, 0, -1, -1, -1];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Opposite(int direction) => (direction + 4) & 7;

    /// <summary>The angle between two directions in eighths of a turn, 0 to 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Between(int a, int b)
    {
        var turn = (a - b) & 7;
        return turn > 4 ? 8 - turn : turn;
    }

    internal static bool IsDiagonal(int direction) => (direction & 1) == 1;

    internal static int LengthOf(int direction) =>
        IsDiagonal(direction) ? Weights.Diagonal : Weights.Straight;

    /// <summary>
    /// Whether a track may leave a pill of some width at one of its cells in some direction: straight up and down everywhere, sideways only at the ends, so that
    /// no two tracks leave a pill in the same place.
    /// </summary>
    internal static bool IsPort(int cell, int width, int direction) =>
        width == 1
        || direction is 2 or 6
        || (cell == 0 && direction is 3 or 4 or 5)
        || (cell == width - 1 && direction is 0 or 1 or 7);
}
