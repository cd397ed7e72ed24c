using System.Diagnostics;
using System.Globalization;
using CountyCloud.TestBase;

namespace CountyCloud.EntityFrameworkCore.Tests.Funds;

/// <summary>A process of its own that posts commitments, several at once, and says of each when it is acknowledged.</summary>
internal static class LedgerWriter
{
    private const int Writers = 4;
    private const string KeyPrefix = "k-";

    /// <summary>Which posting of the process this key is, from 0.</summary>
    public static int IndexOf(string key) => int.Parse(key.AsSpan(KeyPrefix.Length), CultureInfo.InvariantCulture);

    /// <summary>Starts the process.</summary>
    public static Process Start(TestDatabase database, Guid county, int count, decimal amount)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[]
        {
            typeof(LedgerWriter).Assembly.Location, "post", database.Provider.ToString(), database.Options.ConnectionString, county.ToString(),
            count.ToString(CultureInfo.InvariantCulture), amount.ToString(CultureInfo.InvariantCulture),
        })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>What the process does.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var database = TestDatabase.Existing(Enum.Parse<TestProvider>(args[0]), args[1]);
        await using var services = LedgerTestBed.ServicesOn(database);
        var bed = new LedgerTestBed(services, Guid.Parse(args[2]));
        var amount = decimal.Parse(args[4], CultureInfo.InvariantCulture);
        var keys = Enumerable.Range(0, int.Parse(args[3], CultureInfo.InvariantCulture)).Select(KeyOf);
        await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = Writers }, async (key, _) =>
        {
            await bed.PostAsync(LedgerTestBed.Commit(key, amount));
            Console.WriteLine(key);
        });
        return 0;
    }

    private static string KeyOf(int index) => string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{index}");
}
