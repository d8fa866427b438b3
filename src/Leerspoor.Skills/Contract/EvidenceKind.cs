namespace Leerspoor.Skills.Contract;

/// <summary>Where evidence comes from.</summary>
public enum EvidenceKind
{
    /// <summary>A supervisor saw it at work, often enough.</summary>
    Observation = 0,

    /// <summary>An assessor held it against a rubric.</summary>
    Judgement = 1,

    /// <summary>A credential that was issued here says so.</summary>
    Credential = 2,

    /// <summary>Learned before, and accepted by an assessor.</summary>
    PriorLearning = 3,
}
