namespace Leerspoor.People;

/// <summary>Marks the texts of this room for staff and visitors.</summary>
internal sealed class Texts;
