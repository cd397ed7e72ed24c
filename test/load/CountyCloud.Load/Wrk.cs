using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CountyCloud.Load;

/// <summary>Asks an address again and again with wrk, which takes less of the machine than a client of our own.</summary>
internal static partial class Wrk
{
    private const int Connections = 8;

    /// <summary>Answers a second.</summary>
    /// <param name="address">Address.</param>
    /// <param name="seconds">How long it asks.</param>
    /// <param name="cookie">Cookie header; null for none.</param>
    /// <exception cref="InvalidOperationException">wrk is missing, or something else than a good answer came.</exception>
    public static async Task<double> AskAsync(Uri address, int seconds, string? cookie = null)
    {
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["-t1", $"-c{Connections}", $"-d{seconds}s", "--latency", .. cookie is null ? Array.Empty<string>() : ["-H", $"Cookie: {cookie}"], address.AbsoluteUri];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Start(start);
        var output = await process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (Rate().Match(output) is not { Success: true } rate || output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"wrk {address}: {output} {errors}");
        }

        return double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException("wrk is missing (apt-get install wrk).");
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();
}
