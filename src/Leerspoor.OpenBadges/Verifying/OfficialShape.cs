using System.Collections.Frozen;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>
/// What the official JSON schema of Open Badges 3.0 asks of each class: which properties, of which kind. A <c>!</c> is one that must be there; <c>[]</c> a list,
/// <c>[*]</c> for a list or one without it, <c>type:X+Y</c> a list of names with X and Y among them, <c>only:X</c> the text X, <c>word:X</c> one of the words of X or an extension of them. A class in <c>closed</c> has no others.
/// </summary>
internal static class OfficialShape
{
    public const string Root = "Credential";

    private const string Signed =
        "id!text name:text description:text awardedDate:moment issuer!profile validFrom!moment validUntil:moment proof:Proof[*] "
        + "credentialSchema:Named[] credentialStatus:Named refreshService:Named termsOfUse:Typed[] ";

    private static readonly string[] Closed = ["Identity", "Identifier", "Image"];

    public static FrozenDictionary<string, FrozenDictionary<string, Property>> Classes { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Root] =
                Signed
                + "@context!contexts type!type:VerifiableCredential image:Image credentialSubject!Subject endorsement:Endorsement[] endorsementJwt:text[] evidence:Evidence[]",
            ["Endorsement"] =
                Signed.Replace("name:", "name!", StringComparison.Ordinal)
                + "@context!contexts type!type:VerifiableCredential+EndorsementCredential credentialSubject!Endorsed",
            ["Endorsed"] = "id!text type!type:EndorsementSubject endorsementComment:text",
            ["Subject"] =
                "id:text type!type:AchievementSubject activityEndDate:moment activityStartDate:moment creditsEarned:number achievement!Achievement identifier:Identity[] "
                + "image:Image licenseNumber:text narrative:text result:Result[] role:text source:Profile term:text",
            ["Identity"] =
                "type!only:IdentityObject hashed!flag identityHash!text identityType!word:identifier salt:text",
            ["Identifier"] =
                "type!only:IdentifierEntry identifier!text identifierType!word:identifier",
            ["Achievement"] =
                "id!text type!type:Achievement alignment:Alignment[] achievementType:word:achievement creator:Profile creditsAvailable:number criteria!Criteria description!text "
                + "endorsement:Endorsement[] endorsementJwt:text[] fieldOfStudy:text humanCode:text image:Image inLanguage:text name!text otherIdentifier:Identifier[] "
                + "related:Related[] resultDescription:ResultDescription[] specialization:text tag:text[] version:text",
            ["Alignment"] =
                "type!type:Alignment targetCode:text targetDescription:text targetName!text targetFramework:text targetType:word:alignment targetUrl!text",
            ["Criteria"] = "id:text narrative:text",
            ["Evidence"] =
                "id:text type!type:Evidence narrative:text name:text description:text genre:text audience:text",
            ["Image"] = "id!text type!only:Image caption:text",
            ["Result"] =
                "type!type:Result achievedLevel:text alignment:Alignment[] resultDescription:text status:word:status value:text",
            ["ResultDescription"] =
                "id!text type!type:ResultDescription alignment:Alignment[] allowedValue:text[] name!text requiredLevel:text requiredValue:text resultType!word:result "
                + "rubricCriterionLevel:Level[] valueMax:text valueMin:text",
            ["Level"] =
                "id!text type!type:RubricCriterionLevel alignment:Alignment[] description:text level:text name!text points:text",
            ["Related"] = "id!text type!type:Related inLanguage:text version:text",
            ["Profile"] =
                "id!text type!type:Profile name:text url:text phone:text description:text endorsement:Endorsement[] endorsementJwt:text[] image:Image email:text address:Address "
                + "otherIdentifier:Identifier[] official:text parentOrg:Profile familyName:text givenName:text additionalName:text patronymicName:text honorificPrefix:text "
                + "honorificSuffix:text familyNamePrefix:text dateOfBirth:text",
            ["Address"] =
                "type!type:Address addressCountry:text addressCountryCode:text addressRegion:text addressLocality:text streetAddress:text postOfficeBoxNumber:text postalCode:text geo:Geo",
            ["Geo"] = "type!only:GeoCoordinates latitude!number longitude!number",
            ["Proof"] =
                "type!text created:moment cryptosuite:text challenge:text domain:text nonce:text proofPurpose:text proofValue:text verificationMethod:text",
            ["Named"] = "id!text type!text",
            ["Typed"] = "id:text type!text",
        }.ToFrozenDictionary(one => one.Key, one => Read(one.Value), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = new Dictionary<
        string,
        string
    >(StringComparer.Ordinal)
    {
        ["identifier"] =
            "name sourcedId systemId productId userName accountId emailAddress nationalIdentityNumber isbn issn lisSourcedId oneRosterSourcedId sisSourcedId ltiContextId "
            + "ltiDeploymentId ltiToolId ltiPlatformId ltiUserId identifier",
        ["achievement"] =
            "Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree Certificate CertificateOfCompletion Certification CommunityService "
            + "Competency Course CoCurricular Degree Diploma DoctoralDegree Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License Membership "
            + "ProfessionalDoctorate QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential ResearchDoctorate SecondarySchoolDiploma",
        ["alignment"] =
            "ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel CTDL",
        ["status"] = "Completed Enrolled Failed InProgress OnHold Provisional Withdrew",
        ["result"] =
            "GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result RubricCriterion RubricCriterionLevel RubricScore ScaledScore Status",
    }.ToFrozenDictionary(
        one => one.Key,
        one => one.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    /// <param name="Needed">It must be there.</param>
    /// <param name="Kind">As in the table, without the brackets.</param>
    /// <param name="IsList">A list of it.</param>
    /// <param name="MayBeOne">One of it may stand there without a list.</param>
    public readonly record struct Property(
        bool Needed,
        string Kind,
        bool IsList,
        bool MayBeOne = false
    );

    public static bool IsClosed(string name) => Closed.Contains(name);

    /// <summary>One of the words of the standard, or <c>ext:</c> with a word of their own; the status of a result has no extensions.</summary>
    public static bool IsWord(string list, string word) =>
        Words[list].Contains(word) || list != "status" && IsExtension(word);

    private static bool IsExtension(string word)
    {
        var at = word.IndexOf("ext:", StringComparison.Ordinal);
        return at >= 0
            && at + 4 < word.Length
            && (
                char.IsAsciiLetterOrDigit(word[at + 4]) || word[at + 4] is '.' or '-' or '_' or '|'
            );
    }

    private static FrozenDictionary<string, Property> Read(string properties) =>
        properties
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(one =>
            {
                var end = one.IndexOfAny([':', '!']);
                var kind = one[(end + 1)..];
                var brackets = kind.IndexOf('[', StringComparison.Ordinal);
                return (
                    Name: one[..end],
                    Property: new Property(
                        one[end] == '!',
                        brackets < 0 ? kind : kind[..brackets],
                        brackets >= 0,
                        kind.EndsWith("[*]", StringComparison.Ordinal)
                    )
                );
            })
            .ToFrozenDictionary(one => one.Name, one => one.Property, StringComparer.Ordinal);
}
