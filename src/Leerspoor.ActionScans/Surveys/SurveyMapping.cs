using System.Text.Json;
using Leerspoor.ActionScans.Instruments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leerspoor.ActionScans.Surveys;

internal static class SurveyMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SurveyRound>(round =>
        {
            round.Property(r => r.Name).HasMaxLength(SurveyRound.NameMaxLength);
            round.Property(r => r.Code).HasMaxLength(SurveyRound.CodeMaxLength);
            round.HasIndex(r => r.Code).IsUnique();
            round.HasIndex(r => r.OrganisationId);
            round.HasOne<Instrument>().WithMany().HasForeignKey(r => r.InstrumentId);
        });
        model.Entity<SurveyAnswer>(answer =>
        {
            answer.Property(a => a.Given).HasConversion(new Stored(), new Same());
            answer.HasIndex(a => new { a.RoundId, a.Number }).IsUnique();
            answer.HasOne<SurveyRound>().WithMany().HasForeignKey(a => a.RoundId);
        });
        model.Entity<SurveyTicket>(ticket =>
        {
            ticket.Property(t => t.Hash).HasMaxLength(SurveyTicket.HashLength);
            ticket.HasIndex(t => new { t.RoundId, t.Hash }).IsUnique();
            ticket.HasOne<SurveyRound>().WithMany().HasForeignKey(t => t.RoundId);
        });
    }

    private static string Write(IReadOnlyDictionary<string, int> given) =>
        JsonSerializer.Serialize(given);

    private static Dictionary<string, int> Read(string stored) =>
        JsonSerializer.Deserialize<Dictionary<string, int>>(stored)!;

    private sealed class Stored()
        : ValueConverter<IReadOnlyDictionary<string, int>, string>(
            given => Write(given),
            stored => Read(stored)
        );

    // Written once and never changed.
    private sealed class Same()
        : ValueComparer<IReadOnlyDictionary<string, int>>(
            (one, other) => ReferenceEquals(one, other),
            given => given.Count,
            given => given
        );
}
