using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Surveys;

internal readonly record struct SurveyTicketId(Guid Value) : ITypedId<SurveyTicketId>
{
    public static SurveyTicketId New() => new(SurveyAnswerId.New().Value);

    public static SurveyTicketId From(Guid value) => new(value);
}

/// <summary>
/// A link that works once. It says that somebody was asked, not who, and nothing ties it to an answer: only that it was used is kept, no
/// time and not for what. The link itself is not kept either, only its hash.
/// </summary>
internal sealed class SurveyTicket : IRegional
{
    public const int MostPerRound = 2_000;
    public const int MostAtOnce = 200;
    public const int HashLength = 64;

    private SurveyTicket() { } // EF Core

    public SurveyTicketId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public SurveyRoundId RoundId { get; private init; }
    public string Hash { get; private init; } = "";
    public bool Used { get; private init; }

    public static SurveyTicket For(SurveyRound round, string secret) =>
        new()
        {
            Id = SurveyTicketId.New(),
            RoundId = round.Id,
            Hash = ScanAccess.HashOf(secret),
        };
}
