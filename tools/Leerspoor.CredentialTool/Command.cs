using System.Text.Json.Nodes;
using Leerspoor.OpenBadges;

namespace Leerspoor.CredentialTool;

/// <summary>
/// The library on the command line: text in from standard input, answer on standard output. Exit codes: 0 done or accepted, 1 refused, 2 used wrongly, 3 undecided.
/// </summary>
internal static class Command
{
    internal const int Done = 0;
    internal const int Refused = 1;
    internal const int Misused = 2;
    internal const int Undecided = 3;

    private const string Usage = """
        usage: leerspoor-credential COMMAND < text
          canon                    N-Quads in, canonical N-Quads out (RDFC-1.0)
          jcs                      JSON in, canonical JSON out (RFC 8785)
          statements               JSON-LD in, N-Quads out; bundled contexts only
          sign SUITE SEED          a credential in, the same with a proof out; SUITE eddsa-rdfc-2022 or eddsa-jcs-2022, SEED 64 hexadecimals
          verify                   a credential in, the checks of proof and key out
          badge                    an Open Badge in, all its checks out
          serve ADDRESS [SEED]     POST /credentials/issue, /credentials/verify and GET /issuer over HTTP
        """;

    internal static async Task<int> RunAsync(
        string[] args,
        TextReader input,
        TextWriter output,
        TextWriter trouble
    )
    {
        try
        {
            switch (args)
            {
                case ["canon"]:
                    await output.WriteAsync(
                        RdfCanonicalization.Canonicalize(await input.ReadToEndAsync())
                    );
                    return Done;
                case ["jcs"]:
                    await output.WriteAsync(
                        JsonCanonicalization.Canonicalize(await input.ReadToEndAsync())
                    );
                    return Done;
                case ["statements"]:
                    await output.WriteAsync(
                        JsonLdStatements.ToNQuads(await input.ReadToEndAsync())
                    );
                    return Done;
                case ["sign", var suite, var seed]:
                    using (var issuer = Issuer.FromSeed(seed))
                        await output.WriteLineAsync(
                            issuer.Sign(await input.ReadToEndAsync(), suite)
                        );
                    return Done;
                case ["verify"]:
                    return await AnswerAsync(
                        await Checking.ProofsAsync(await input.ReadToEndAsync()),
                        output
                    );
                case ["badge"]:
                    return await AnswerAsync(
                        await Checking.BadgeAsync(await input.ReadToEndAsync()),
                        output
                    );
                case ["serve", var address, .. var rest] when rest.Length < 2:
                    using (var issuer = Issuer.FromSeed(rest.FirstOrDefault()))
                        await VcApi.Build(address, issuer).RunAsync();
                    return Done;
                default:
                    await trouble.WriteLineAsync(Usage);
                    return Misused;
            }
        }
        catch (RefusedInputException e)
        {
            await trouble.WriteLineAsync($"{e.Reason}: {e.Message}");
            return Refused;
        }
        catch (FormatException e)
        {
            await trouble.WriteLineAsync(e.Message);
            return Misused;
        }
    }

    private static async Task<int> AnswerAsync(JsonObject answer, TextWriter output)
    {
        await output.WriteLineAsync(answer.ToJsonString());
        return answer["verdict"]!.GetValue<string>() switch
        {
            "accepted" => Done,
            "refused" => Refused,
            _ => Undecided,
        };
    }
}
