namespace Leerspoor.OpenBadges;

/// <summary>What a status source answered.</summary>
public sealed record StatusAnswer
{
    private StatusAnswer() { }

    /// <summary>The bit, when the source knows it itself.</summary>
    public bool? IsSet { get; private init; }

    /// <summary>The status list as fetched, to be verified here.</summary>
    public string? ListCredential { get; private init; }

    /// <summary>A set bit stands for a suspension, whatever the list is for.</summary>
    public bool MeansSuspended { get; private init; }

    /// <summary>The status could not be reached.</summary>
    public static StatusAnswer Unavailable { get; } = new();

    /// <summary>For the caller's own credentials: its database knows.</summary>
    public static StatusAnswer Known(bool isSet) => new() { IsSet = isSet };

    /// <summary>For credentials of others: the list as fetched. Its proof, issuer and purpose are checked; a 1EdTech list has no proof, only an issuer.</summary>
    /// <param name="listCredential">The list.</param>
    /// <param name="meansSuspended">The source knows that a set bit of this one credential only stands for a suspension.</param>
    public static StatusAnswer Fetched(string listCredential, bool meansSuspended = false) =>
        new() { ListCredential = listCredential, MeansSuspended = meansSuspended };
}

/// <summary>Where the caller finds the status of a credential.</summary>
public interface IStatusSource
{
    /// <summary>Looks up one entry. May fetch; must not throw for what strangers wrote.</summary>
    ValueTask<StatusAnswer> FindAsync(StatusListEntry entry, CancellationToken cancellationToken);

    /// <summary>Looks up a 1EdTech revocation list by its address; unavailable unless the caller does more. May fetch; must not throw for what strangers wrote.</summary>
    ValueTask<StatusAnswer> FindRevocationsAsync(
        string address,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(StatusAnswer.Unavailable);
}
