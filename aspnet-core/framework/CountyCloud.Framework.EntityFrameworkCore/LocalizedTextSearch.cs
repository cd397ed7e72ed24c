using System.Linq.Expressions;
using CountyCloud.Framework.Localization;
using Microsoft.EntityFrameworkCore.Query;

namespace CountyCloud.Framework.EntityFrameworkCore;

/// <summary>
/// Looks for names in columns that hold a <see cref="LocalizedText"/>: JSON, which is plain text to every database. Capital and small letters are the same
/// where the database takes them so, which all do for those of ASCII.
/// </summary>
public static class LocalizedTextSearch
{
    // Keys of the JSON are no names: else whoever looks for "en" or "han" would find everything. A language that is not here is found by its key, which does no harm.
    private static readonly (string From, string To)[] WithoutKeys =
        [($"{LocalizedText.DraftSuffix}\":", "\":"), ("\"zh-hans\":", ":"), ("\"en\":", ":"), ("\"bo\":", ":"), ("\"mn-mong\":", ":")];

    /// <summary>Rows whose code, or one of whose names in any language, contains a part.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="part">Part, as somebody typed it.</param>
    /// <param name="code">Code of a row, in small letters.</param>
    /// <param name="names">Its names.</param>
    public static IQueryable<T> WhereNamed<T>(this IQueryable<T> rows, string part, Expression<Func<T, string>> code, params Expression<Func<T, LocalizedText>>[] names)
    {
        var row = code.Parameters[0];
        var written = LocalizedText.InJson(part);
        var small = written.ToLowerInvariant();
        Expression found = Contains(code.Body, small);
        foreach (var name in names)
        {
            var json = Json(name, row);
            if (!MayBeKey(small))
            {
                found = Expression.OrElse(found, Contains(json, written));
                continue;
            }

            // The whole is looked at first: taking the keys out of every row costs more than all else.
            var lower = ToLower(json);
            var texts = WithoutKeys.Aggregate(lower, (text, key) => Expression.Call(text, nameof(string.Replace), Type.EmptyTypes, Expression.Constant(key.From), Expression.Constant(key.To)));
            found = Expression.OrElse(found, Expression.AndAlso(Contains(lower, small), Contains(texts, small)));
            if (HasOtherCapitals(written))
            {
                found = Expression.OrElse(found, Contains(json, written));
            }
        }

        return rows.Where(Expression.Lambda<Func<T, bool>>(found, row));
    }

    /// <summary>Rows one of whose names, in any language, is the one that is asked for. A database that takes more letters for the same may answer more rows.</summary>
    public static IQueryable<T> WhereNameIs<T>(this IQueryable<T> rows, string asked, Expression<Func<T, LocalizedText>> name)
    {
        var row = name.Parameters[0];
        var written = $":\"{LocalizedText.InJson(asked)}\"";
        var json = Json(name, row);
        if (!HasCase(written))
        {
            return rows.Where(Expression.Lambda<Func<T, bool>>(Contains(json, written), row));
        }

        Expression found = Contains(ToLower(json), written.ToLowerInvariant());
        return rows.Where(Expression.Lambda<Func<T, bool>>(HasOtherCapitals(written) ? Expression.OrElse(found, Contains(json, written)) : found, row));
    }

    private static UnaryExpression Json<T>(Expression<Func<T, LocalizedText>> name, ParameterExpression row) =>
        Expression.Convert(Expression.Convert(ReplacingExpressionVisitor.Replace(name.Parameters[0], row, name.Body), typeof(object)), typeof(string));

    private static MethodCallExpression ToLower(Expression text) => Expression.Call(text, nameof(string.ToLower), Type.EmptyTypes);

    // By way of a variable, so that the value is a parameter of the statement and no part of it.
    private static MethodCallExpression Contains(Expression text, string part)
    {
        Expression<Func<string>> value = () => part;
        return Expression.Call(text, nameof(string.Contains), Type.EmptyTypes, value.Body);
    }

    // Chinese and Tibetan know no capitals: what is looked for is looked for as it stands, in the column as it is.
    private static bool HasCase(string text) => text.Any(c => char.ToLowerInvariant(c) != c || char.ToUpperInvariant(c) != c);

    // Whatever has no case and nothing of the JSON's own signs stands in no key.
    private static bool MayBeKey(string small) => HasCase(small) || small.Any(char.IsAscii);

    // SQLite, and PostgreSQL in the C locale, make small letters of ASCII's capitals only.
    private static bool HasOtherCapitals(string text) => text.Any(c => !char.IsAscii(c) && char.ToLowerInvariant(c) != c);
}
