namespace Leerspoor.Network;

/// <summary>Words for whoever fills in a canvas (B1).</summary>
internal sealed class NetworkTexts;
