namespace Leerspoor.Learning.Contract;

/// <summary>What one does with learning material.</summary>
public enum ActivityKind
{
    /// <summary>A short text, a few sentences per screen.</summary>
    Text = 1,

    /// <summary>Photos or drawings with a sentence each.</summary>
    Photo = 2,

    /// <summary>A video file.</summary>
    Video = 3,

    /// <summary>Points to tick off.</summary>
    Checklist = 4,

    /// <summary>Questions with pictures; trying again is always possible.</summary>
    Quiz = 5,

    /// <summary>A page of somebody else, opened in the browser; never fetched by the program.</summary>
    Link = 6,

    /// <summary>Something to do at work.</summary>
    Assignment = 7,
}
