using System.Security.Cryptography;
using Leerspoor.ActionScans.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Surveys;

internal readonly record struct SurveyRoundId(Guid Value) : ITypedId<SurveyRoundId>
{
    public static SurveyRoundId New() => new(Guid.CreateVersion7());

    public static SurveyRoundId From(Guid value) => new(value);
}

/// <summary>Random, unlike other ids: one in which the time stands would tell who filled in what.</summary>
internal readonly record struct SurveyAnswerId(Guid Value) : ITypedId<SurveyAnswerId>
{
    public static SurveyAnswerId New()
    {
        var random = RandomNumberGenerator.GetBytes(16);
        // Says of itself that it is random (version 4, RFC 9562), so that nobody reads a time in it.
        random[6] = (byte)((random[6] & 0x0F) | 0x40);
        random[8] = (byte)((random[8] & 0x3F) | 0x80);
        return new(new Guid(random, bigEndian: true));
    }

    public static SurveyAnswerId From(Guid value) => new(value);
}

/// <summary>One time that a survey is put before the people of an organisation.</summary>
internal sealed class SurveyRound : IRegional
{
    public const int NameMaxLength = 120;
    public const int CodeMaxLength = 40;

    private SurveyRound() { } // EF Core

    public SurveyRoundId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>The version that this round began with, and keeps.</summary>
    public InstrumentId InstrumentId { get; private init; }
    public string Name { get; private init; } = "";
    public string Code { get; private init; } = "";
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>The last day on which it can be filled in.</summary>
    public DateOnly LastDay { get; private init; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Everybody gets a link of their own that works once, in place of one link for all.</summary>
    public bool Personal { get; private init; }

    /// <summary>How many were sent; also gives each its number.</summary>
    public int Sent { get; private set; }

    public static SurveyRound Opened(
        OrganisationId organisation,
        InstrumentId instrument,
        string name,
        string code,
        DateOnly lastDay,
        DateTimeOffset now,
        bool personal = false
    ) =>
        new()
        {
            Id = SurveyRoundId.New(),
            OrganisationId = organisation,
            InstrumentId = instrument,
            Name = name,
            Code = code,
            LastDay = lastDay,
            OpenedAt = now,
            Personal = personal,
        };

    public bool IsOpen(DateOnly today) => ClosedAt is null && today <= LastDay;

    /// <summary>One more; where people send at the same time, the database counts.</summary>
    public void Count() => Sent++;

    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}

/// <summary>What one person answered. No name, no time, no address: nothing leads back to who it was.</summary>
internal sealed class SurveyAnswer : IRegional
{
    private SurveyAnswer() { } // EF Core

    public SurveyAnswerId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public SurveyRoundId RoundId { get; private init; }

    /// <summary>Results come free in whole groups, in this order.</summary>
    public int Number { get; private init; }

    /// <summary>Question to answer (1, 2 or 3); a question that was left out is not there.</summary>
    public IReadOnlyDictionary<string, int> Given { get; private init; } =
        new Dictionary<string, int>(StringComparer.Ordinal);

    public static SurveyAnswer To(
        SurveyRound round,
        SurveyAnswerId id,
        IReadOnlyDictionary<string, int> given
    ) =>
        new()
        {
            Id = id,
            RoundId = round.Id,
            Number = round.Sent,
            Given = given,
        };
}
