using System.Text;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Isolation;

/// <summary>The demo's counties, and in Milin and Zeku at least one row of every type that belongs to counties; public limits are out of the way.</summary>
public sealed class PlantedHostFixture() : TestHostFixture(DemoDatabase.Template)
{
    /// <inheritdoc />
    protected override TestHost Create(TestDatabase database) => new(database, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["RateLimits:Write:Permits"] = "100000", ["RateLimits:Lookup:Permits"] = "100000", ["RateLimits:Read:Permits"] = "100000",
    });

    /// <inheritdoc />
    protected override async Task ArrangeAsync(TestHost host)
    {
        foreach (var county in new[] { "milin", "zeku" })
        {
            await CountyRows.PlantAsync(host, county);
        }
    }
}

/// <summary>One planted host a provider.</summary>
[CollectionDefinition(Name)]
public sealed class PlantedCollection : ICollectionFixture<PlantedHostFixture>
{
    public const string Name = "planted counties";
}

/// <summary>The rows of a county, of whatever type.</summary>
internal static class CountyRows
{
    /// <summary>Types whose rows belong to counties.</summary>
    public static IEnumerable<IEntityType> Types(DbContext db) => db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType.IsAssignableTo(typeof(IMultiTenant)));

    /// <summary>The property by which a row is named alone: a GUID of the key besides the county. What is no <see cref="Entity"/> may have none or several.</summary>
    public static IProperty? IdOf(IEntityType type) =>
        type.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(IMultiTenant.TenantId)).ToList() is [{ } only] && only.ClrType == typeof(Guid) ? only : null;

    /// <summary>Adds a row of every type; where a county can only have one, the one that is there does.</summary>
    public static Task PlantAsync(TestHost host, string county) => host.InCountyAsync(county, async (CountyCloudDbContext db) =>
    {
        db.IsEntityAuditSuppressed = true;
        foreach (var type in Types(db).ToList())
        {
            try
            {
                AnyRow.Add(db, type.ClrType);
                await db.SaveChangesAsync();
            }
            catch (DbUpdateException)
            {
                (await Rows(db, type).AnyAsync()).ShouldBeTrue($"no row of {type.ClrType.Name} could be planted in {county}");
            }

            db.ChangeTracker.Clear();
        }

        return true;
    });

    /// <summary>All rows of a type in the county of the context.</summary>
    public static IQueryable<object> Rows(DbContext db, IEntityType type) =>
        ((IQueryable<object>)Set(db, type)).AsNoTracking();

    private static object Set(DbContext db, IEntityType type) => typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type.ClrType).Invoke(db, [])!;

    /// <summary>Stamp of the row with an id, of whichever of the types it is.</summary>
    public static Task<string?> StampAsync(TestHost host, string county, IEnumerable<Type> types, string id) => host.InCountyAsync(county, async (CountyCloudDbContext db) =>
    {
        var key = Guid.Parse(id);
        foreach (var type in Types(db).Where(t => types.Contains(t.ClrType) && t.ClrType.IsAssignableTo(typeof(AggregateRoot))))
        {
            if (await ((IQueryable<AggregateRoot>)Set(db, type)).Where(r => r.Id == key).Select(r => r.ConcurrencyStamp).SingleOrDefaultAsync() is { } stamp)
            {
                return stamp;
            }
        }

        return null;
    });

    /// <summary>Everything a county has, a line for each row: tells whether anything was written.</summary>
    public static Task<string> PrintAsync(TestHost host, string county) => host.InCountyAsync(county, async (CountyCloudDbContext db) =>
    {
        var print = new StringBuilder();
        foreach (var type in Types(db))
        {
            var lines = (await Rows(db, type).ToListAsync()).Select(row => string.Join('|', Values(type, row))).Order(StringComparer.Ordinal);
            print.AppendLine(type.ClrType.Name).AppendJoin('\n', lines).AppendLine();
        }

        return print.ToString();
    });

    /// <summary>The values of a row as texts.</summary>
    public static IEnumerable<string?> Values(ITypeBase type, object row) => type.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => Text(p.PropertyInfo is { } property ? property.GetValue(row) : p.FieldInfo?.GetValue(row)))
        .Concat(type.GetComplexProperties().SelectMany(c => c.PropertyInfo?.GetValue(row) is { } value and not System.Collections.IEnumerable ? Values(c.ComplexType, value) : []));

    private static string? Text(object? value) => value switch
    {
        null => null,
        string or Guid or DateTime or DateOnly or decimal or Enum or bool => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
        _ => System.Text.Json.JsonSerializer.Serialize(value, value.GetType()),
    };
}
