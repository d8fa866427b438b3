using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>An endorsement of others, read as far as its properties are of the kinds Open Badges 3.0 prescribes (appendix B.3).</summary>
internal sealed class EndorsementReader
{
    private readonly StructureReader _read = new();

    public EndorsementReader(JsonMap json)
    {
        _read.NeedsType(json, "", "VerifiableCredential");
        _read.NeedsType(json, "", EndorsementCredential.Type);
        Statuses = _read.Maps(json, "credentialStatus", "");
        Endorsement = Read(json);
    }

    public EndorsementCredential Endorsement { get; }

    public IReadOnlyList<JsonMap> Statuses { get; }

    public (string Reason, string Path)? Problem => _read.Problem;

    private EndorsementCredential Read(JsonMap json)
    {
        const string at = "credentialSubject.";
        var validFrom = _read.Moment(json, "validFrom", "");
        if (validFrom is null)
            _read.Missing("validFrom");
        var subject = _read.Map(json, "credentialSubject", "");
        _read.NeedsType(subject, at, EndorsementCredential.SubjectType);
        return new EndorsementCredential
        {
            Id = _read.Text(json, "id", ""),
            Issuer = CredentialReader.IssuerOf(_read, json),
            ValidFrom = validFrom ?? default,
            ValidUntil = _read.Moment(json, "validUntil", ""),
            Name = _read.OptionalText(json, "name", ""),
            Description = _read.OptionalText(json, "description", ""),
            Endorsed = _read.Text(subject, "id", at),
            Comment = _read.OptionalText(subject, "endorsementComment", at),
        };
    }
}
