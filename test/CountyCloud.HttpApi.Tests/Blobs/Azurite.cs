using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CountyCloud.TestBase;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Blobs;

/// <summary>All tests that speak with Azure Storage share one process of its emulator.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<Azurite>
{
    public const string Name = "azurite";
}

/// <summary>The emulator of Azure Storage (npm package azurite, installed as its lock file says), on a free port, its data in a temporary folder.</summary>
public sealed partial class Azurite : IAsyncLifetime
{
    private const string Account = "countycloudtests";
    private readonly string _folder = Directory.CreateTempSubdirectory("cct-azurite-").FullName;
    private Process? _process;

    /// <summary>Its port on this machine.</summary>
    public int Port { get; private set; }

    /// <summary>Key of its account.</summary>
    public string Key { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));

    /// <summary>Connection string, by its own port or one that leads there.</summary>
    public string ConnectionString(int port) => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={Address(port)}";

    /// <summary>Address of the account.</summary>
    public static string Address(int port) => $"http://127.0.0.1:{port}/{Account}";

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var source = Path.Combine(DemoDatabase.RepositoryRoot, "test", "azurite");
        foreach (var file in new[] { "package.json", "package-lock.json" })
        {
            File.Copy(Path.Combine(source, file), Path.Combine(_folder, file));
        }

        using (var install = Start("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"]))
        {
            var said = install.StandardOutput.ReadToEndAsync();
            var errors = await install.StandardError.ReadToEndAsync();
            await install.WaitForExitAsync();
            if (install.ExitCode != 0)
            {
                throw new InvalidOperationException($"azurite could not be installed: {await said} {errors}");
            }
        }

        _process = Start("node", [
            Path.Combine(_folder, "node_modules", "azurite", "dist", "src", "blob", "main.js"), "--blobHost", "127.0.0.1", "--blobPort", "0", "--location", Path.Combine(_folder, "data"), "--silent", "--skipApiVersionCheck", "--disableTelemetry"]);
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                Port = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
                _ = _process.StandardOutput.ReadToEndAsync();
                _ = _process.StandardError.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("azurite did not start: " + await _process.StandardError.ReadToEndAsync());
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        start.Environment["AZURITE_ACCOUNTS"] = $"{Account}:{Key}";
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"listens on http://127\.0\.0\.1:(\d+)", RegexOptions.None, 1000)]
    private static partial Regex Listening();
}

/// <summary>A way to a port of this machine that can be closed: what asks through it meets a store that is down.</summary>
internal sealed class Gate : IDisposable
{
    private readonly int _target;
    private readonly object _lock = new();
    private readonly List<TcpClient> _open = [];
    private TcpListener? _listener;

    public Gate(int target)
    {
        _target = target;
        Open();
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; private set; }

    public void Open()
    {
        var listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _listener = listener;
        _ = AcceptAsync(listener);
    }

    /// <summary>Takes no connection and drops those there are.</summary>
    public void Close()
    {
        _listener?.Dispose();
        _listener = null;
        lock (_lock)
        {
            _open.ForEach(c => c.Dispose());
            _open.Clear();
        }
    }

    public void Dispose() => Close();

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = ForwardAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Closed.
        }
    }

    private async Task ForwardAsync(TcpClient client)
    {
        using var target = new TcpClient();
        try
        {
            await target.ConnectAsync(IPAddress.Loopback, _target);
            lock (_lock)
            {
                _open.AddRange([client, target]);
            }

            var (near, far) = (client.GetStream(), target.GetStream());
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One side has gone.
        }
        finally
        {
            client.Dispose();
        }
    }
}
