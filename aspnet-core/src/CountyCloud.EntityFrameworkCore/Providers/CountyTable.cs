using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CountyCloud.EntityFrameworkCore.Providers;

/// <summary>A table whose rows move with their county.</summary>
/// <param name="Name">Name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Key">Columns of its key, in order.</param>
/// <param name="TextKeys">Those of them that hold text.</param>
/// <param name="StaysInBoth">True for what the kernel writes with a change (audit log, events, runs): a county with a database of its own has rows of it in both.</param>
public sealed record CountyTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Key, IReadOnlySet<string> TextKeys, bool StaysInBoth)
{
    /// <summary>The tables of counties, those that others refer to first.</summary>
    /// <param name="model">Model of the platform's database, which has all tables.</param>
    /// <exception cref="InvalidOperationException">Tables refer to one another in a circle, or a county's table refers to one of the platform's.</exception>
    public static IReadOnlyList<CountyTable> Of(IModel model)
    {
        var tables = model.GetRelationalModel().Tables.Where(t => HomeOf(t) != DataHome.Platform).ToDictionary(t => t.Name, StringComparer.Ordinal);
        var ordered = new List<CountyTable>();
        var waiting = tables.Values.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(t => t.ForeignKeyConstraints.All(f => f.PrincipalTable == t || placed.Contains(f.PrincipalTable.Name)))
                ?? throw new InvalidOperationException($"No order to copy in: {string.Join(", ", waiting.Select(t => t.Name))}.");
            waiting.Remove(next);
            placed.Add(next.Name);
            var key = next.PrimaryKey!.Columns;
            ordered.Add(new CountyTable(
                next.Name, [.. next.Columns.Select(c => c.Name)], [.. key.Select(c => c.Name)],
                key.Where(c => c.ProviderClrType == typeof(string)).Select(c => c.Name).ToHashSet(StringComparer.Ordinal), HomeOf(next) == DataHome.Both));
        }

        return ordered;
    }

    private static DataHome HomeOf(ITable table)
    {
        var type = (IReadOnlyEntityType)table.EntityTypeMappings.First().TypeBase;
        while (type.FindOwnership() is { } ownership)
        {
            type = ownership.PrincipalEntityType;
        }

        return CountyCloudDbContext.HomeOfRowsOf(type.ClrType);
    }
}

/// <summary>Number of rows of a county in a table, and the SHA-256 of all their values in the order of the key.</summary>
/// <param name="Count">Rows.</param>
/// <param name="Hash">Hexadecimal.</param>
public sealed record TableDigest(long Count, string Hash);
