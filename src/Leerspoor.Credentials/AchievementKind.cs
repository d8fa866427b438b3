namespace Leerspoor.Credentials;

/// <summary>The kinds of recognition that Leerspoor issues.</summary>
internal enum AchievementKind
{
    Badge = 1,
    MicroCredential = 2,
    Certificate = 3,

    /// <summary>Praktijkverklaring: Open Badges has no word for it.</summary>
    PracticeStatement = 4,

    /// <summary>Mbo-certificaat: a part of an mbo diploma, with legal standing.</summary>
    VocationalCertificate = 5,

    /// <summary>Mbo-diploma.</summary>
    VocationalDiploma = 6,

    /// <summary>Branche-certificaat: acknowledged by a branch of industry.</summary>
    BranchCertificate = 7,

    /// <summary>Certificate of the organisation itself.</summary>
    OwnCertificate = 8,
}

internal static class AchievementKinds
{
    /// <summary>The standard's <c>achievementType</c>.</summary>
    public static string StandardType(this AchievementKind kind) =>
        kind switch
        {
            AchievementKind.PracticeStatement => "ext:Praktijkverklaring",
            AchievementKind.VocationalCertificate => "ext:MboCertificaat",
            AchievementKind.VocationalDiploma => "Diploma",
            AchievementKind.BranchCertificate => "Certification",
            AchievementKind.OwnCertificate => "CertificateOfCompletion",
            _ => kind.ToString(),
        };
}
