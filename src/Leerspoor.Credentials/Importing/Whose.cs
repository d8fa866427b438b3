namespace Leerspoor.Credentials.Importing;

/// <summary>What a badge from elsewhere says of its holder, beside what is known here of the person in whose wallet it is.</summary>
internal enum Whose
{
    /// <summary>It names nobody, or in a way that cannot be compared with what is known here.</summary>
    Unsaid = 0,

    /// <summary>Their name or e-mail address stands in it.</summary>
    Own = 1,

    /// <summary>A name stands in it, and it is not theirs.</summary>
    Another = 2,
}
