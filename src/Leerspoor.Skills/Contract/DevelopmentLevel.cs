namespace Leerspoor.Skills.Contract;

/// <summary>Three steps towards mbo-entree; <see cref="C"/> equals entree. Ordered: a higher step includes the lower.</summary>
public enum DevelopmentLevel
{
    A = 1,
    B = 2,
    C = 3,
}
