using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Sightline.Access.Tests.Passkeys;

/// <summary>A device that keeps one passkey and answers as asked to, rightly or wrongly: what a browser and a key in a pocket would send.</summary>
internal sealed class SoftDevice : IDisposable
{
    internal const string Origin = "https://sightline.example";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal byte[] Credential { get; init; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>The account the key was made for.</summary>
    internal string UserHandle { get; set; } = "";

    internal uint Count { get; set; }

    /// <summary>What goes wrong; each alone.</summary>
    internal DeviceFault Fault { get; set; }

    internal string Create(string question)
    {
        var asked = JsonNode.Parse(question)!;
        UserHandle = asked["user"]!["id"]!.GetValue<string>();
        var point = key.ExportParameters(false).Q;
        byte[] attested =
        [
            .. new byte[16], (byte)(Credential.Length >> 8), (byte)Credential.Length, .. Credential,
            0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!,
        ];
        byte[] data = [.. Head(0x40), .. attested];
        byte[] statement =
        [
            0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data,
        ];
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Text(Client(asked, "webauthn.create")),
            ["attestationObject"] = Text(statement),
            ["transports"] = new JsonArray("internal"),
        });
    }

    internal string Get(string question)
    {
        var asked = JsonNode.Parse(question)!;
        if (Fault != DeviceFault.CountStands)
        {
            Count++;
        }
        var (data, client) = (Head(0), Client(asked, "webauthn.get"));
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        if (Fault == DeviceFault.WrongSignature)
        {
            signature[^1] ^= 1;
        }
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Text(client),
            ["authenticatorData"] = Text(data),
            ["signature"] = Text(signature),
            ["userHandle"] = UserHandle,
        });
    }

    public void Dispose() => key.Dispose();

    private byte[] Head(byte further)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        var flags = (byte)((Fault == DeviceFault.NobodyThere ? 0 : 0x01) | (Fault == DeviceFault.NotVerified ? 0 : 0x04) | further);
        var name = Fault == DeviceFault.OtherName ? "sightline.example.evil" : "sightline.example";
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(name)), flags, .. count];
    }

    private byte[] Client(JsonNode asked, string type) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = Fault == DeviceFault.OtherKindOfAnswer ? "payment.get" : type,
        challenge = Fault == DeviceFault.OtherChallenge ? Text(RandomNumberGenerator.GetBytes(32)) : asked["challenge"]!.GetValue<string>(),
        origin = Fault == DeviceFault.OtherOrigin ? "https://sightline.example.evil" : Origin,
        crossOrigin = Fault == DeviceFault.InAFrame,
    });

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Text(Credential),
        ["rawId"] = Text(Credential),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private static string Text(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}

internal enum DeviceFault
{
    None,
    NotVerified,
    NobodyThere,
    OtherOrigin,
    InAFrame,
    OtherName,
    OtherChallenge,
    OtherKindOfAnswer,
    WrongSignature,
    CountStands,
}
