namespace Leerspoor.Ui;

/// <summary>Colour of a <see cref="StatusBadge"/>; the words carry the meaning.</summary>
public enum Tone
{
    /// <summary>Neither good nor urgent.</summary>
    Quiet,

    /// <summary>Reached, shown, valid.</summary>
    Good,

    /// <summary>Now, next, waiting for someone.</summary>
    Now,

    /// <summary>In doubt, worth a talk.</summary>
    Doubt,

    /// <summary>Refused, revoked, expired.</summary>
    Alarm,
}
