namespace Leerspoor.Ui;

/// <summary>One link of <see cref="Tabs"/>.</summary>
public sealed record Tab(string Label, string Href, bool Current = false, int? Count = null);
