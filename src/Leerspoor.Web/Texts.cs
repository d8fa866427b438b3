namespace Leerspoor.Web;

/// <summary>Marks the texts of the host: menu and error pages.</summary>
internal sealed class Texts;
