namespace Leerspoor.Kernel;

/// <summary>A typed id around a version-7 (time-ordered) UUID; stored as the bare UUID.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>One public-private partnership: the unit of isolation.</summary>
public readonly record struct RegionId(Guid Value) : ITypedId<RegionId>
{
    public static RegionId New() => new(Guid.CreateVersion7());

    public static RegionId From(Guid value) => new(value);
}

/// <summary>A company, school, sheltered-work company, municipality, fund or lab within a region.</summary>
public readonly record struct OrganisationId(Guid Value) : ITypedId<OrganisationId>
{
    public static OrganisationId New() => new(Guid.CreateVersion7());

    public static OrganisationId From(Guid value) => new(value);
}

/// <summary>A human being.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId<PersonId>
{
    public static PersonId New() => new(Guid.CreateVersion7());

    public static PersonId From(Guid value) => new(value);
}
