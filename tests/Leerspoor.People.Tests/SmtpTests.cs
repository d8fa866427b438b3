using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using Leerspoor.People.Contract;
using Leerspoor.People.Mailing;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

/// <summary>Handing a mail over to a real mail server, a very small one.</summary>
public sealed class SmtpTests
{
    [Fact]
    public async Task A_mail_goes_over_the_wire_with_its_letters_whole()
    {
        using var server = new SmallMailServer();

        await Mailer(server)
            .SendAsync(
                new(
                    "ria@voorbeeld.nl",
                    "Coördinatie\r\nBcc: x@y.nl",
                    "Beste Ria,\n.\nTot één uur."
                ),
                default
            );

        var letter = await server.LetterAsync();
        letter.ShouldContain("RCPT TO:<ria@voorbeeld.nl>");
        letter.ShouldNotContain("RCPT TO:<x@y.nl>");
        letter.ShouldContain("MAIL FROM:<noreply@leerspoor.example>");
        letter
            .Split('\n')
            .ShouldNotContain(line => line.StartsWith("Bcc:", StringComparison.Ordinal));
        SmallMailServer.TextOf(letter).ShouldContain("Tot één uur.");
    }

    [Fact]
    public async Task A_server_that_refuses_throws_so_that_the_outbox_tries_again()
    {
        using var server = new SmallMailServer(refuses: true);

        await Should.ThrowAsync<SmtpException>(() =>
            Mailer(server).SendAsync(new("ria@voorbeeld.nl", "Hoi", "Dag"), default)
        );
    }

    private static SmtpMailer Mailer(SmallMailServer server) =>
        new(
            new MailServer("127.0.0.1", server.Port, "noreply@leerspoor.example")
            {
                Encrypt = false,
            }
        );

    /// <summary>Speaks just enough SMTP for one letter.</summary>
    private sealed class SmallMailServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly Task<string> letter;

        public SmallMailServer(bool refuses = false)
        {
            listener.Start();
            letter = ServeAsync(refuses);
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public Task<string> LetterAsync() => letter.WaitAsync(TimeSpan.FromSeconds(20));

        public void Dispose() => listener.Dispose();

        /// <summary>The words, whichever way they were encoded to travel.</summary>
        public static string TextOf(string letter)
        {
            var body = letter[(letter.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
            if (letter.Contains("base64", StringComparison.OrdinalIgnoreCase))
                return Encoding.UTF8.GetString(
                    Convert.FromBase64String(body.Split("\n.\n")[0].ReplaceLineEndings(""))
                );
            return Uri.UnescapeDataString(body.Replace("=\n", "").Replace('=', '%'));
        }

        private async Task<string> ServeAsync(bool refuses)
        {
            using var client = await listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false))
            {
                NewLine = "\r\n",
                AutoFlush = true,
            };
            await writer.WriteLineAsync("220 klaar");
            var heard = new StringBuilder();
            var inLetter = false;
            while (await reader.ReadLineAsync() is { } line)
            {
                heard.Append(line).Append('\n');
                if (inLetter && line != ".")
                    continue;
                if (line.StartsWith("QUIT", StringComparison.Ordinal))
                    break;
                var starts = line.StartsWith("DATA", StringComparison.Ordinal);
                var refused = refuses && line.StartsWith("RCPT", StringComparison.Ordinal);
                await writer.WriteLineAsync(
                    refused ? "450 postbus bezet"
                    : starts ? "354 ga door"
                    : "250 goed"
                );
                inLetter = starts;
                if (line == ".")
                    break;
            }

            return heard.ToString();
        }
    }
}
