using System.Runtime.CompilerServices;
using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CountyCloud.Traceability;

/// <summary>
/// What was issued with a serial number. A page of a code is asked for more often than anything else, so the query is translated once for as long as
/// the process lives; a compiled query belongs to one model, and a county's own database has another than the platform's.
/// </summary>
internal sealed class IssuedCodeQuery
{
    private readonly ConditionalWeakTable<IModel, Func<CountyCloudDbContext, int, long, CancellationToken, Task<IssuedCodeRow?>>> _find = [];

    /// <summary>The row of a serial number, or of the batch before it; null when there is none.</summary>
    public Task<IssuedCodeRow?> FindAsync(CountyCloudDbContext context, int keyVersion, long serial, CancellationToken cancellationToken) =>
        _find.GetValue(context.Model, _ => Compile())(context, keyVersion, serial, cancellationToken);

    // Batches of a key follow one another and ranges of a kind never overlap, so the last that begins before the number decides.
    // One statement: the batch, the two ranges by keys that an index alone finds, the use and the lot. Distinct (of the one row) makes EF put the two keys
    // into the inner select: a subquery in the condition of a join is no key of an index under row-level security, and all ranges of the county would be read.
    private static Func<CountyCloudDbContext, int, long, CancellationToken, Task<IssuedCodeRow?>> Compile() => EF.CompileAsyncQuery(
        (CountyCloudDbContext context, int keyVersion, long serial, CancellationToken cancellationToken) => (
            from b in context.Set<TraceCodeBatch>().AsNoTracking().IgnoreAutoIncludes().Where(b => b.KeyVersion == keyVersion && b.FirstSerial <= serial).OrderByDescending(b => b.FirstSerial)
                .Take(1)
                .Select(b => new
                {
                    Batch = b,
                    Activation = context.Set<TraceCodeRange>().Where(r => r.BatchId == b.Id && !r.IsWithdrawal && r.FirstSerial <= serial).OrderByDescending(r => r.FirstSerial).Select(r => (Guid?)r.Id).FirstOrDefault(),
                    Withdrawal = context.Set<TraceCodeRange>().Where(r => r.BatchId == b.Id && r.IsWithdrawal && r.FirstSerial <= serial).OrderByDescending(r => r.FirstSerial).Select(r => (Guid?)r.Id).FirstOrDefault(),
                }).Distinct()
            join a in context.Set<TraceCodeRange>() on b.Activation equals (Guid?)a.Id into activations
            from activation in activations.DefaultIfEmpty()
            join w in context.Set<TraceCodeRange>() on b.Withdrawal equals (Guid?)w.Id into withdrawals
            from withdrawal in withdrawals.DefaultIfEmpty()
            join u in context.Set<TraceCodeUse>().Where(u => u.Serial == serial) on b.Batch.KeyVersion equals u.KeyVersion into uses
            from use in uses.DefaultIfEmpty()
            join l in context.Set<Lot>() on activation!.LotId equals (Guid?)l.Id into lots
            from lot in lots.DefaultIfEmpty()
            select new IssuedCodeRow
            {
                Batch = b.Batch,
                Activation = activation,
                Withdrawal = withdrawal,
                Use = use,
                Lot = lot,
                LastEvent = lot == null ? null : context.Set<TraceEventEpc>().Where(x => x.Identifier == lot.Identifier).Max(x => (long?)x.EventSequence),
            }).SingleOrDefault());
}

/// <summary>A batch with what an answer about one of its codes needs.</summary>
internal sealed class IssuedCodeRow
{
    /// <summary>Batch, without ranges.</summary>
    public required TraceCodeBatch Batch { get; init; }

    /// <summary>Last activation that begins before the number.</summary>
    public required TraceCodeRange? Activation { get; init; }

    /// <summary>Last withdrawal that begins before the number.</summary>
    public required TraceCodeRange? Withdrawal { get; init; }

    /// <summary>How the code was asked for.</summary>
    public required TraceCodeUse? Use { get; init; }

    /// <summary>Lot of the activation.</summary>
    public required Lot? Lot { get; init; }

    /// <summary>Sequence of the lot's last event.</summary>
    public required long? LastEvent { get; init; }
}
