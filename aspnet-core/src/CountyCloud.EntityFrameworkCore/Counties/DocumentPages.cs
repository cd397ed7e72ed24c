using System.Linq.Expressions;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Counties;

/// <summary>Pages of lists, for every context: filter, allow-listed sorting, count and rows.</summary>
internal static class DocumentPages
{
    /// <summary>Documents whose number or title holds the text.</summary>
    public static IQueryable<TDocument> Matching<TDocument>(this IQueryable<TDocument> rows, PagedAndSortedInput input)
        where TDocument : CountyDocument => rows.Matching(input, text => d => d.Number.Contains(text) || d.Title.Contains(text));

    /// <summary>Rows that hold the text, as the list says where it looks.</summary>
    public static IQueryable<TRow> Matching<TRow>(this IQueryable<TRow> rows, PagedAndSortedInput input, Func<string, Expression<Func<TRow, bool>>> holds) =>
        string.IsNullOrWhiteSpace(input.Filter) ? rows : rows.Where(holds(input.Filter.Trim()));

    /// <summary>A page of documents, newest first unless the caller sorts by one of the names; number, title and time of creation are among them.</summary>
    public static Task<PagedResultDto<TDto>> PageAsync<TDocument, TDto>(
        this IQueryable<TDocument> rows, PagedAndSortedInput input, Expression<Func<TDocument, TDto>> project, CancellationToken cancellationToken, params (string Name, Expression<Func<TDocument, object?>> Key)[] sortable)
        where TDocument : CountyDocument =>
        rows.PageOfAsync(input, project, cancellationToken, [("number", d => d.Number), ("title", d => d.Title), ("creationTime", d => d.CreationTime), .. sortable]);

    /// <summary>A page, newest first unless the caller sorts by one of the names.</summary>
    public static async Task<PagedResultDto<TDto>> PageOfAsync<TRow, TDto>(
        this IQueryable<TRow> rows, PagedAndSortedInput input, Expression<Func<TRow, TDto>> project, CancellationToken cancellationToken, params (string Name, Expression<Func<TRow, object?>> Key)[] sortable)
        where TRow : Entity
    {
        var page = await rows.SortedBy(input.Sorting, sortable).Skip(input.SkipCount).Take(input.MaxResultCount).Select(project).ToListAsync(cancellationToken);
        return new PagedResultDto<TDto>(await rows.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page);
    }

    /// <summary>The same for rows that have to be read whole: what a page shows of them no database can say.</summary>
    public static async Task<PagedResultDto<TDto>> PageReadAsync<TRow, TDto>(
        this IQueryable<TRow> rows, PagedAndSortedInput input, Func<TRow, TDto> map, CancellationToken cancellationToken, params (string Name, Expression<Func<TRow, object?>> Key)[] sortable)
        where TRow : Entity
    {
        var page = await rows.PageOfAsync(input, r => r, cancellationToken, sortable);
        return new PagedResultDto<TDto>(page.TotalCount, [.. page.Items.Select(map)]);
    }

    private static IQueryable<TRow> SortedBy<TRow>(this IQueryable<TRow> rows, string? sorting, (string Name, Expression<Func<TRow, object?>> Key)[] sortable)
        where TRow : Entity
    {
        var words = (sorting ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            return rows.OrderByDescending(r => r.Id);
        }

        var key = Array.Find(sortable, k => string.Equals(k.Name, words[0], StringComparison.OrdinalIgnoreCase)).Key;
        var isDescending = words.Length > 1 && string.Equals(words[1], "desc", StringComparison.OrdinalIgnoreCase);
        if (key is null || words.Length > 2 || (words.Length == 2 && !isDescending && !string.Equals(words[1], "asc", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InputValidationException([new InputProblem("sorting", "CountyCloud:SortingNotAllowed", string.Join(", ", sortable.Select(k => k.Name)))]);
        }

        return isDescending ? rows.OrderByDescending(key).ThenByDescending(r => r.Id) : rows.OrderBy(key).ThenBy(r => r.Id);
    }
}
