using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>
/// A credential in the words of the European Learning Model 3 (application profile for European Digital Credentials, edc-generic-no-cv), for programs that
/// read those. An export: it is not sealed, and refers to the signed credential it was made from.
/// </summary>
public static class EuropeanLearningModel
{
    /// <summary>The credential as ELM 3 JSON-LD.</summary>
    /// <param name="credential">What to write.</param>
    /// <param name="holder">The holder's full name.</param>
    /// <param name="language">The language of the texts, BCP 47.</param>
    /// <param name="eqfLevel">Level 1 to 8 of the European Qualifications Framework, when there is one; null for that of an alignment.</param>
    /// <param name="studyLoad">How long learning it takes, when that is known.</param>
    /// <exception cref="ArgumentException">The model is incomplete.</exception>
    public static string Write(
        AchievementCredential credential,
        string holder,
        string language,
        int? eqfLevel = null,
        TimeSpan? studyLoad = null
    )
    {
        var texts = new ElmTexts(language);
        var achievement = credential.Subject.Achievement;
        var document = new JsonMap()
            .With(
                "@context",
                new JsonList(
                    "https://www.w3.org/2018/credentials/v1",
                    "http://data.europa.eu/snb/model/context/edc-ap"
                )
            )
            .With("id", CredentialJson.Needed(credential.Id, "id"))
            .With("type", new JsonList("VerifiableCredential", "EuropeanDigitalCredential"))
            .With("issuer", Organisation(credential.Issuer, texts))
            .With("issuanceDate", CredentialJson.Of(credential.ValidFrom))
            .With("issued", CredentialJson.Of(credential.ValidFrom))
            .With("validFrom", CredentialJson.Of(credential.ValidFrom))
            .With("expirationDate", End(credential))
            .With("validUntil", End(credential))
            .With(
                "credentialSchema",
                new JsonMap()
                    .With("id", "http://data.europa.eu/snb/model/ap/edc-generic-no-cv")
                    .With("type", "ShaclValidator2017")
            )
            .With(
                "credentialSubject",
                new JsonMap()
                    .With("id", credential.Subject.Id ?? "urn:epass:person:1")
                    .With("type", "Person")
                    .With("fullName", texts.Of(holder))
                    .With(
                        "hasClaim",
                        new JsonList(
                            Claim(credential, texts)
                                .With(
                                    "specifiedBy",
                                    new ElmSpecification(texts).Of(achievement, eqfLevel, studyLoad)
                                )
                        )
                    )
            )
            .With(
                "displayParameter",
                new JsonMap()
                    .With("id", "urn:epass:displayParameter:1")
                    .With("type", "DisplayParameter")
                    .With("title", texts.Of(credential.Name ?? achievement.Name))
                    .With("description", texts.Of(credential.Description))
                    .With("primaryLanguage", texts.Concept())
                    .With("language", new JsonList(texts.Concept()))
            );
        return JsonWriting.Write(document);
    }

    private static string? End(AchievementCredential credential) =>
        credential.ValidUntil is { } until ? CredentialJson.Of(until) : null;

    private static JsonMap Organisation(Profile profile, ElmTexts texts) =>
        new JsonMap()
            .With("id", CredentialJson.Needed(profile.Id, "issuer.id"))
            .With("type", "Organisation")
            .With("legalName", texts.Of(CredentialJson.Needed(profile.Name, "issuer.name")))
            .With(
                "homepage",
                profile.Url is null
                    ? null
                    : new JsonMap()
                        .With("id", "urn:epass:webResource:1")
                        .With("type", "WebResource")
                        .With("contentURL", profile.Url)
            );

    private static JsonMap Claim(AchievementCredential credential, ElmTexts texts) =>
        new JsonMap()
            .With("id", "urn:epass:learningAchievement:1")
            .With("type", "LearningAchievement")
            .With("title", texts.Of(credential.Subject.Achievement.Name))
            .With("description", texts.Of(credential.Subject.Achievement.Description))
            .With(
                "awardedBy",
                new JsonMap()
                    .With("id", "urn:epass:awardingProcess:1")
                    .With("type", "AwardingProcess")
                    .With(
                        "awardingDate",
                        CredentialJson.Of(credential.AwardedDate ?? credential.ValidFrom)
                    )
                    .With("awardingBody", new JsonList(Organisation(credential.Issuer, texts)))
            )
            .With("provenBy", credential.Evidence.Select((e, i) => Proof(e, i, texts)));

    private static JsonMap Proof(Evidence evidence, int index, ElmTexts texts) =>
        new JsonMap()
            .With("id", $"urn:epass:learningAssessment:{index + 1}")
            .With("type", "LearningAssessment")
            .With("title", texts.Of(evidence.Name ?? evidence.Genre ?? "—"))
            .With("description", texts.Of(evidence.Narrative ?? evidence.Description));
}
