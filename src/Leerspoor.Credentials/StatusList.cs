using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct StatusListId(Guid Value) : ITypedId<StatusListId>
{
    public static StatusListId New() => new(Guid.CreateVersion7());

    public static StatusListId From(Guid value) => new(value);
}

/// <summary>
/// A list of 131,072 places, one per credential, that says which were taken back; or one per endorsement, which have lists of their own. What is in it follows
/// from the credentials or the endorsements; here stands only that it exists and how full it is.
/// </summary>
internal sealed class StatusList : IRegional
{
    /// <summary>Half of the places: beyond that, picking a free one at random takes ever more tries.</summary>
    public const int Comfortable = Places / 2;

    /// <summary>The least that Bitstring Status List 1.0 allows, so that a place says nothing about its holder.</summary>
    public const int Places = 131_072;

    private StatusList() { } // EF Core

    public StatusListId Id { get; private init; }
    public RegionId RegionId { get; private init; }

    /// <summary>The issuer whose credentials have their place here: it must sign the list as well.</summary>
    public string Controller { get; private init; } = "";

    /// <summary>Where it is published: stands in the credentials, so it never changes, whatever happens to the installation's name.</summary>
    public string Address { get; private init; } = "";
    public DateTimeOffset BegunAt { get; private init; }

    /// <summary>Its places are of endorsements, not of credentials.</summary>
    public bool OfEndorsements { get; private init; }

    /// <summary>About how many places are taken; two issuers at the same moment may count once.</summary>
    public int Taken { get; private set; }

    public static StatusList Begun(
        StatusListId id,
        string controller,
        string address,
        DateTimeOffset now,
        bool ofEndorsements = false
    ) =>
        new()
        {
            Id = id,
            Controller = controller,
            Address = address,
            BegunAt = now,
            OfEndorsements = ofEndorsements,
        };

    public void Take() => Taken++;
}
