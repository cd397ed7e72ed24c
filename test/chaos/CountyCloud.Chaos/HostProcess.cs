using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace CountyCloud.Chaos;

/// <summary>One process of the product's own host program, which is killed again and again.</summary>
internal sealed class HostProcess(int port, string log, IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private readonly HttpClient _probe = new() { Timeout = TimeSpan.FromSeconds(10) };
    private Process? _process;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{port}");

    /// <summary>How often it ended without being killed: its database was gone when it began.</summary>
    public int Exits { get; private set; }

    /// <summary>Starts it. The program is the host's own; the libraries beside it hold one more, by which events and jobs of the test come in (<see cref="Probe"/>).</summary>
    public void Start()
    {
        var folder = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("/bin/sh")
        {
            // The shell makes way for the program, so that the process that is killed is the host.
            ArgumentList =
            {
                "-c", "exec \"$@\" >>\"$CHAOS_LOG\" 2>&1 </dev/null", "sh", "dotnet", "exec", "--depsfile", Path.Combine(folder, "CountyCloud.Chaos.deps.json"), "--runtimeconfig",
                Path.Combine(folder, "CountyCloud.Chaos.runtimeconfig.json"), Path.Combine(folder, "CountyCloud.HttpApi.Host.dll"), "--urls", Address.ToString(), "--contentRoot", folder,
            },
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        start.Environment["CHAOS_LOG"] = log;
        _process?.Dispose();
        _process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
    }

    /// <summary>SIGKILL: no goodbye, nothing is finished.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    /// <summary>Waits until it can serve; starts it again when it has ended by itself, as whatever looks after processes would.</summary>
    /// <exception cref="TimeoutException">It does not come back by itself.</exception>
    public async Task ReadyAsync(TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            if (_process!.HasExited)
            {
                Exits++;
                await Task.Delay(500);
                Start();
            }

            if (watch.Elapsed > patience)
            {
                throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"The host on port {port} is not ready after {patience.TotalSeconds} s; see {log}."));
            }

            await Task.Delay(100);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        _probe.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _probe.GetAsync(new Uri(Address, "/health/ready"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
