using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Leerspoor.People.Tests;

/// <summary>A passkey device in software: one P-256 key, attestation "none", as W3C WebAuthn level 3 describes.</summary>
internal sealed class SoftKey : IDisposable
{
    private const byte PresentAndVerified = 0x05;
    private const byte WithCredential = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string userHandle = "";
    private uint used;

    public string Create(string optionsJson, string origin)
    {
        var options = JsonNode.Parse(optionsJson)!;
        userHandle = (string)options["user"]!["id"]!;
        var client = ClientData("webauthn.create", options, origin);
        var data = AuthenticatorData(
            (string)options["rp"]!["id"]!,
            PresentAndVerified | WithCredential,
            [.. new byte[16], 0, 16, .. id, .. CoseKey()]
        );
        return Credential(
            new JsonObject
            {
                ["clientDataJSON"] = Url(client),
                ["attestationObject"] = Url(Attestation(data)),
                ["transports"] = new JsonArray("internal"),
            }
        );
    }

    public string Get(string optionsJson, string origin)
    {
        var options = JsonNode.Parse(optionsJson)!;
        var client = ClientData("webauthn.get", options, origin);
        var data = AuthenticatorData((string)options["rpId"]!, PresentAndVerified, []);
        var signature = key.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return Credential(
            new JsonObject
            {
                ["clientDataJSON"] = Url(client),
                ["authenticatorData"] = Url(data),
                ["signature"] = Url(signature),
                ["userHandle"] = userHandle,
            }
        );
    }

    public void Dispose() => key.Dispose();

    private string Credential(JsonObject response) =>
        new JsonObject
        {
            ["id"] = Url(id),
            ["rawId"] = Url(id),
            ["type"] = "public-key",
            ["clientExtensionResults"] = new JsonObject(),
            ["response"] = response,
        }.ToJsonString();

    private static byte[] ClientData(string type, JsonNode options, string origin) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type,
                challenge = (string)options["challenge"]!,
                origin,
                crossOrigin = false,
            }
        );

    private byte[] AuthenticatorData(string party, int flags, byte[] credential)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, ++used);
        return
        [
            .. SHA256.HashData(Encoding.UTF8.GetBytes(party)),
            (byte)flags,
            .. counter,
            .. credential,
        ];
    }

    // CBOR: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
    private byte[] CoseKey()
    {
        var point = key.ExportParameters(false).Q;
        return
        [
            0xa5,
            0x01,
            0x02,
            0x03,
            0x26,
            0x20,
            0x01,
            0x21,
            0x58,
            32,
            .. point.X!,
            0x22,
            0x58,
            32,
            .. point.Y!,
        ];
    }

    // CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}
    private static byte[] Attestation(byte[] data) =>
        [
            0xa3,
            0x63,
            .. "fmt"u8,
            0x64,
            .. "none"u8,
            0x67,
            .. "attStmt"u8,
            0xa0,
            0x68,
            .. "authData"u8,
            0x58,
            (byte)data.Length,
            .. data,
        ];

    private static string Url(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
