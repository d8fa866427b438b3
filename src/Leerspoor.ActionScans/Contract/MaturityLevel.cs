namespace Leerspoor.ActionScans.Contract;

/// <summary>Where an initiative stands on one success factor.</summary>
public enum MaturityLevel
{
    Starting = 1,
    Advanced = 2,
    Mature = 3,
}
