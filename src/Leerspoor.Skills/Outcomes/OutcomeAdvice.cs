using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Outcomes;

internal readonly record struct OutcomeAdviceId(Guid Value) : ITypedId<OutcomeAdviceId>
{
    public static OutcomeAdviceId New() => new(Guid.CreateVersion7());

    public static OutcomeAdviceId From(Guid value) => new(value);
}

/// <summary>What one expert was asked and said: asked by a personal link, answered once, and then a signed record that stays.</summary>
internal sealed class OutcomeAdvice : IRegional
{
    public const int NameMaxLength = 80;
    public const int EmailMaxLength = 200;
    public const int CommentMaxLength = 1000;
    public const int HashLength = 64;
    public const int Days = 30;

    private OutcomeAdvice() { } // EF Core

    public OutcomeAdviceId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public LearningOutcomeId OutcomeId { get; private init; }
    public string Name { get; private init; } = "";
    public string Email { get; private init; } = "";

    /// <summary>SHA-256 of the secret in the link; the secret itself is not kept.</summary>
    public string TokenHash { get; private init; } = "";
    public DateTimeOffset AskedAt { get; private init; }
    public DateTimeOffset Until { get; private init; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public bool? Agrees { get; private set; }
    public string OnResponsibility { get; private set; } = "";
    public string OnSkills { get; private set; } = "";
    public string OnKnowledge { get; private set; } = "";

    /// <summary>With which name they signed.</summary>
    public string SignedAs { get; private set; } = "";

    /// <summary>What they signed: the words as they were then.</summary>
    public string SignedText { get; private set; } = "";

    public static (OutcomeAdvice Advice, string Token) Asked(
        LearningOutcomeId outcome,
        string name,
        string email,
        DateTimeOffset now
    )
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (
            new()
            {
                Id = OutcomeAdviceId.New(),
                OutcomeId = outcome,
                Name = name,
                Email = email,
                TokenHash = HashOf(token),
                AskedAt = now,
                Until = now.AddDays(Days),
            },
            token
        );
    }

    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public Refusal? Sign(
        bool agrees,
        (string Responsibility, string Skills, string Knowledge) comments,
        string signedAs,
        string text,
        DateTimeOffset now
    )
    {
        if (AnsweredAt is not null)
            return SkillsRefusals.AdviceGiven;
        (Agrees, SignedAs, SignedText, AnsweredAt) = (agrees, signedAs, text, now);
        (OnResponsibility, OnSkills, OnKnowledge) = comments;
        return null;
    }
}
