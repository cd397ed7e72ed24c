using System.Globalization;

namespace CountyCloud.Chaos;

/// <summary>What is done to the processes while people work.</summary>
/// <param name="Kills">How often a host is killed.</param>
/// <param name="Seed">Decides when and which; the same seed gives the same waits.</param>
/// <param name="DatabaseRestarts">How often the database is crashed and started again.</param>
/// <param name="BlobsDown">The store of files is taken away for a while.</param>
/// <param name="MaxWait">Longest life of a host after it was ready.</param>
/// <param name="Pause">How long a writer rests between two writes.</param>
internal sealed record ChaosOptions(int Kills, int Seed, int DatabaseRestarts, bool BlobsDown, TimeSpan MaxWait, TimeSpan Pause)
{
    /// <summary>Reads <c>--kills N --seed S --database-restarts N --blobs-down --max-wait MS --pause MS</c>.</summary>
    /// <exception cref="FormatException">An argument is not understood.</exception>
    public static ChaosOptions Parse(string[] args)
    {
        var options = new ChaosOptions(200, 1, 0, BlobsDown: false, TimeSpan.FromSeconds(2.5), TimeSpan.FromMilliseconds(150));
        for (var i = 0; i < args.Length; i++)
        {
            int Number() => i + 1 < args.Length && int.TryParse(args[++i], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw new FormatException($"{args[Math.Min(i, args.Length - 1)]} needs a number.");
            options = args[i] switch
            {
                "--kills" => options with { Kills = Number() },
                "--seed" => options with { Seed = Number() },
                "--database-restarts" => options with { DatabaseRestarts = Number() },
                "--blobs-down" => options with { BlobsDown = true },
                "--max-wait" => options with { MaxWait = TimeSpan.FromMilliseconds(Number()) },
                "--pause" => options with { Pause = TimeSpan.FromMilliseconds(Number()) },
                var other => throw new FormatException($"{other} is not understood."),
            };
        }

        return options;
    }
}
