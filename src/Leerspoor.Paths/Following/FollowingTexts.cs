namespace Leerspoor.Paths.Following;

/// <summary>Marks the texts about one participant that staff read (B1).</summary>
internal sealed class FollowingTexts;
