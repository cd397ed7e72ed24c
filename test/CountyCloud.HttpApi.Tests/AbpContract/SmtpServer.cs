using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>
/// A mail server that keeps what it is sent: as much of SMTP (RFC 5321) and AUTH LOGIN (RFC 4954) as a client needs. Without user name and password it takes nothing.
/// </summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<SmtpMail> _mails = new();
    private readonly Task _serving;

    public SmtpServer(string userName, string password)
    {
        (UserName, Password) = (userName, password);
        _listener.Start();
        _serving = ServeAsync();
    }

    public string UserName { get; }

    public string Password { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was taken, the oldest first.</summary>
    public IReadOnlyList<SmtpMail> Mails => [.. _mails];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    // One visitor after another: the sender waits for the answer, and so does the test.
    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var visitor = await _listener.AcceptTcpClientAsync(_stop.Token);
                await SpeakAsync(visitor.GetStream());
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The visitor hung up, or the test is over.
            }
        }
    }

    private async Task SpeakAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        string? userName = null;
        var (from, to) = (string.Empty, string.Empty);
        await writer.WriteLineAsync("220 mail.county.example");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO" or "HELO":
                    await writer.WriteLineAsync("250-mail.county.example\r\n250 AUTH LOGIN");
                    break;
                case "AUTH":
                    var name = Decode(line.Split(' ')[2]);
                    await writer.WriteLineAsync("334 " + Convert.ToBase64String("Password:"u8));
                    var isRight = name == UserName && Decode((await reader.ReadLineAsync(_stop.Token))!) == Password;
                    userName = isRight ? name : null;
                    await writer.WriteLineAsync(isRight ? "235 Welcome" : "535 Not so");
                    break;
                case "MAIL" or "RCPT" or "DATA" when userName is null:
                    await writer.WriteLineAsync("530 Authentication required");
                    break;
                case "MAIL":
                    from = Between(line);
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "RCPT":
                    to = Between(line);
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 Go on");
                    var text = new StringBuilder();
                    while (await reader.ReadLineAsync(_stop.Token) is { } row && row != ".")
                    {
                        text.Append(row.StartsWith('.') ? row[1..] : row).Append("\r\n");
                    }

                    _mails.Enqueue(new SmtpMail(userName!, from, to, text.ToString()));
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 Bye");
                    return;
                default:
                    await writer.WriteLineAsync("502 Not here");
                    break;
            }
        }
    }

    private static string Decode(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));

    private static string Between(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}

/// <summary>A mail as the server took it.</summary>
/// <param name="UserName">Who signed in to send it.</param>
/// <param name="From">Sender of the envelope.</param>
/// <param name="To">Recipient of the envelope.</param>
/// <param name="Text">Headers and body.</param>
internal sealed record SmtpMail(string UserName, string From, string To, string Text);
