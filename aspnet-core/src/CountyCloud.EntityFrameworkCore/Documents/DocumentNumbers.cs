using System.Globalization;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Documents;

/// <inheritdoc cref="IDocumentNumbers"/>
internal sealed class DocumentNumbers(CountyCloudDbContext context, TimeProvider clock) : IDocumentNumbers
{
    /// <inheritdoc />
    public async Task<string> NextAsync(string prefix, CancellationToken cancellationToken)
    {
        var series = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{clock.Today().Year}");
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A number is taken inside the transaction that uses it.");
        }

        // The update locks the series until the caller's transaction ends, so that two callers never read the same value.
        if (await context.Set<DocumentCounter>().Where(c => c.Series == series).ExecuteUpdateAsync(s => s.SetProperty(c => c.Value, c => c.Value + 1), cancellationToken) == 0)
        {
            var counter = new DocumentCounter(series, 1);
            context.Add(counter);
            await context.SaveChangesAsync(cancellationToken);
            context.Entry(counter).State = EntityState.Detached;
            return Format(series, 1);
        }

        return Format(series, await context.Set<DocumentCounter>().AsNoTracking().Where(c => c.Series == series).Select(c => c.Value).SingleAsync(cancellationToken));
    }

    private static string Format(string series, int value) => string.Create(CultureInfo.InvariantCulture, $"{series}-{value:0000}");
}
