namespace Leerspoor.OpenBadges;

/// <summary>What a status source answered.</summary>
public sealed record StatusAnswer
{
    private StatusAnswer() { }

    /// <summary>The bit, when the source knows it itself.</summary>
    public bool? IsSet { get; private init; }

    /// <summary>The signed status list as JSON, to be verified here.</summary>
    public string? ListCredential { get; private init; }

    /// <summary>The status could not be reached.</summary>
    public static StatusAnswer Unavailable { get; } = new();

    /// <summary>For the caller's own credentials: its database knows.</summary>
    public static StatusAnswer Known(bool isSet) => new() { IsSet = isSet };

    /// <summary>For credentials of others: the list as fetched. Its proof, issuer and purpose are checked.</summary>
    public static StatusAnswer Fetched(string listCredential) =>
        new() { ListCredential = listCredential };
}

/// <summary>Where the caller finds the status of a credential.</summary>
public interface IStatusSource
{
    /// <summary>Looks up one entry. May fetch; must not throw for what strangers wrote.</summary>
    ValueTask<StatusAnswer> FindAsync(StatusListEntry entry, CancellationToken cancellationToken);
}
