using System.Linq.Expressions;
using CountyCloud.Framework.Application;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Counties;

/// <summary>Pages of lists of documents: filter, allow-listed sorting, count and rows.</summary>
internal static class DocumentPages
{
    /// <summary>Documents whose number or title holds the text.</summary>
    public static IQueryable<TDocument> Matching<TDocument>(this IQueryable<TDocument> rows, PagedAndSortedInput input)
        where TDocument : CountyDocument
    {
        if (string.IsNullOrWhiteSpace(input.Filter))
        {
            return rows;
        }

        var text = input.Filter.Trim();
        return rows.Where(d => d.Number.Contains(text) || d.Title.Contains(text));
    }

    /// <summary>A page, newest first unless the caller sorts by one of the names.</summary>
    public static async Task<PagedResultDto<TDto>> PageAsync<TDocument, TDto>(
        this IQueryable<TDocument> rows, PagedAndSortedInput input, Expression<Func<TDocument, TDto>> project, CancellationToken cancellationToken, params (string Name, Expression<Func<TDocument, object?>> Key)[] sortable)
        where TDocument : CountyDocument
    {
        var total = await rows.CountAsync(cancellationToken);
        var words = (input.Sorting ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (string Name, Expression<Func<TDocument, object?>> Key)[] keys = [("number", d => d.Number), ("title", d => d.Title), ("creationTime", d => d.CreationTime), .. sortable];
        var key = words.Length == 0 ? null : Array.Find(keys, k => string.Equals(k.Name, words[0], StringComparison.OrdinalIgnoreCase)).Key;
        var isDescending = words.Length > 1 && string.Equals(words[1], "desc", StringComparison.OrdinalIgnoreCase);
        var sorted = key is null ? rows.OrderByDescending(d => d.Id) : isDescending ? rows.OrderByDescending(key).ThenByDescending(d => d.Id) : rows.OrderBy(key).ThenBy(d => d.Id);
        return new PagedResultDto<TDto>(total, await sorted.Skip(input.SkipCount).Take(input.MaxResultCount).Select(project).ToListAsync(cancellationToken));
    }
}
