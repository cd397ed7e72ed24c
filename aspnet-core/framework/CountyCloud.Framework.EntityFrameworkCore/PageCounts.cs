using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Framework.EntityFrameworkCore;

/// <summary>How many rows there are in all, for a list that shows a page of them.</summary>
public static class PageCounts
{
    /// <summary>How many rows there are: what a page that is not full tells, and only else a question to the database.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="read">Rows of the page that was read.</param>
    /// <param name="skip">Rows before it.</param>
    /// <param name="take">Rows that it has room for.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static Task<long> CountBesidePageAsync<T>(this IQueryable<T> rows, int read, int skip, int take, CancellationToken cancellationToken) =>
        read < take && (read > 0 || skip == 0) ? Task.FromResult((long)skip + read) : rows.LongCountAsync(cancellationToken);
}
