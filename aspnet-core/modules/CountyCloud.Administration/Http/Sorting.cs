using System.Linq.Expressions;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Administration.Http;

/// <summary>Orders a list by the client's words, out of an allow-list.</summary>
internal sealed class Sorting<T>(string defaultName)
{
    private readonly Dictionary<string, Func<IQueryable<T>, bool, IOrderedQueryable<T>>> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Allows a name.</summary>
    public Sorting<T> Allow<TKey>(string name, Expression<Func<T, TKey>> key)
    {
        _columns[name] = (query, descending) => descending ? query.OrderByDescending(key) : query.OrderBy(key);
        return this;
    }

    /// <summary>Applies <c>name asc|desc</c>; nothing: the default, ascending.</summary>
    /// <exception cref="InputValidationException">The name is not allowed.</exception>
    public IOrderedQueryable<T> Apply(IQueryable<T> query, string? sorting)
    {
        var parts = (sorting ?? defaultName).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var direction = parts.Length > 1 ? parts[1] : "asc";
        var isDescending = string.Equals(direction, "desc", StringComparison.OrdinalIgnoreCase);
        if (parts.Length is 0 or > 2 || !_columns.TryGetValue(parts[0], out var order) || !(isDescending || string.Equals(direction, "asc", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InputValidationException([new InputProblem("sorting", "CountyCloud:SortingNotAllowed", string.Join(", ", _columns.Keys))]);
        }

        return order(query, isDescending);
    }
}
