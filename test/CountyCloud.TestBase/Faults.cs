using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CountyCloud.TestBase;

/// <summary>
/// Lets a process "die" at a chosen step of what a test does: the n-th save or commit of the test's flow fails, and every later one too, as nothing more
/// comes from a process that is gone. Hosts of tests always listen; without a plan in the flow nothing happens.
/// </summary>
public sealed class Faults : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private static readonly AsyncLocal<FaultPlan?> Plan = new();

    private Faults()
    {
    }

    /// <summary>The one listener.</summary>
    public static Faults Listener { get; } = new();

    /// <summary>From the n-th step on (1 is the first) everything fails, until the plan is disposed of.</summary>
    public static FaultPlan FromStep(int step)
    {
        var plan = new FaultPlan(step, () => Plan.Value = null);
        Plan.Value = plan;
        return plan;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Plan.Value?.Step();
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Plan.Value?.Step();
        return ValueTask.FromResult(result);
    }
}

/// <summary>When a flow dies.</summary>
public sealed class FaultPlan : IDisposable
{
    private readonly int _from;
    private readonly Action _end;
    private int _steps;

    internal FaultPlan(int from, Action end) => (_from, _end) = (from, end);

    /// <summary>Steps so far, with the one that failed.</summary>
    public int Steps => _steps;

    /// <inheritdoc />
    public void Dispose() => _end();

    internal void Step()
    {
        if (Interlocked.Increment(ref _steps) >= _from)
        {
            throw new ProcessDiedException();
        }
    }
}

/// <summary>The process of a test died here.</summary>
public sealed class ProcessDiedException : Exception
{
    /// <summary>Died.</summary>
    public ProcessDiedException()
        : base("The process died at this step.")
    {
    }
}
