using System.Collections.Concurrent;

namespace CountyCloud.Chaos;

/// <summary>What requests came to.</summary>
internal sealed class Tally
{
    private int _answered;
    private int _refused;
    private int _cut;
    private int _unavailable;

    /// <summary>Answers in which a failure was not said clearly: those are faults of the product.</summary>
    public ConcurrentQueue<string> Unclear { get; } = [];

    public int Answered => _answered;

    /// <summary>Nobody listened.</summary>
    public int Refused => _refused;

    /// <summary>Sent, and broken off before the answer.</summary>
    public int Cut => _cut;

    /// <summary>503 with a sentence and a time after which to come again.</summary>
    public int Unavailable => _unavailable;

    public void CountAnswered() => Interlocked.Increment(ref _answered);

    public void CountRefused() => Interlocked.Increment(ref _refused);

    public void CountCut() => Interlocked.Increment(ref _cut);

    public void CountUnavailable() => Interlocked.Increment(ref _unavailable);
}
