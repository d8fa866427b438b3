namespace Leerspoor.People;

/// <summary>How long to wait after wrong attempts: nothing for the first few, then twice as long each time, up to an hour.</summary>
internal static class Patience
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Attempts older than this are forgotten.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    public static TimeSpan After(int failures, int free)
    {
        if (failures < free)
            return TimeSpan.Zero;

        var doublings = Math.Min(failures - free, 16);
        var wait = First * Math.Pow(2, doublings);
        return wait < Longest ? wait : Longest;
    }
}
