namespace Leerspoor.Credentials.Revoking;

/// <summary>What can be done to an issued credential.</summary>
internal enum StatusChange
{
    /// <summary>It does not count for the time being.</summary>
    Suspend = 1,

    /// <summary>It counts again.</summary>
    Reinstate = 2,

    /// <summary>Taken back for good.</summary>
    Revoke = 3,
}
