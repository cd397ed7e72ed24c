using System.Globalization;
using System.Reflection;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CountyCloud.TestBase;

/// <summary>
/// Makes a valid row of any mapped type from the model alone, with the rows it must refer to, so that what is built later is covered by
/// the walks of today.
/// </summary>
public static class AnyRow
{
    private static int _counter;

    /// <summary>A new row, not yet tracked; the rows it must refer to are added to the context.</summary>
    public static object Of(DbContext context, Type type)
    {
        var entityType = context.Model.FindEntityType(type) ?? throw new ArgumentException($"{type} is not mapped.", nameof(type));
        var row = Activator.CreateInstance(type, nonPublic: true)!;
        Fill(context, entityType, row);
        return row;
    }

    /// <summary>A new row, tracked as added.</summary>
    public static object Add(DbContext context, Type type)
    {
        var row = Of(context, type);
        context.Add(row);
        return row;
    }

    /// <summary>A value that fits a property.</summary>
    public static object? Value(Type type, int? maxLength, bool isNullable)
    {
        var number = Interlocked.Increment(ref _counter);
        if (Nullable.GetUnderlyingType(type) is not null)
        {
            return null;
        }

        if (type == typeof(string))
        {
            var text = "r" + number.ToString("x", CultureInfo.InvariantCulture);
            return maxLength < text.Length ? (isNullable ? null : text[^maxLength.Value..]) : text;
        }

        return type switch
        {
            _ when type == typeof(LocalizedText) => LocalizedText.Of($"米林{number}", $"Milin {number}"),
            _ when type == typeof(Guid) => Guid.CreateVersion7(),
            _ when type == typeof(DateTime) => new DateTime(2026, 3, 1, 8, 30, 0, DateTimeKind.Utc),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 3, 1, 8, 30, 0, TimeSpan.Zero),
            _ when type == typeof(DateOnly) => new DateOnly(2026, 3, 1),
            // However many rows were made, it fits the narrowest column.
            _ when type == typeof(decimal) => 1.25m + (number % 10_000),
            _ when type == typeof(byte[]) => new byte[] { 1, 2, 3 },
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when type.IsValueType && type.IsPrimitive => Convert.ChangeType(type == typeof(bool) ? 0 : number % 100, type, CultureInfo.InvariantCulture),
            _ when isNullable => null,
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => Array.CreateInstance(type.GetGenericArguments()[0], 0),

            // A list kept as JSON in its row.
            _ when type is { IsInterface: true, IsGenericType: true } => Array.CreateInstance(type.GetGenericArguments()[0], 0),
            _ when type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, Type.EmptyTypes) is null => type.GetConstructors()[0].Invoke([.. type.GetConstructors()[0].GetParameters().Select(p => p.DefaultValue)]),
            _ => Activator.CreateInstance(type, nonPublic: true),
        };
    }

    private static void Fill(DbContext context, IEntityType entityType, object row)
    {
        var entry = context.Entry(row);
        foreach (var property in entityType.GetProperties().Where(p => !p.IsShadowProperty() && p.Name != nameof(IMultiTenant.TenantId) && p.ValueGenerated == ValueGenerated.Never))
        {
            entry.Property(property.Name).CurrentValue = Value(property.ClrType, property.GetMaxLength(), property.IsNullable);
        }

        foreach (var complex in entityType.GetComplexProperties())
        {
            entry.ComplexProperty(complex.Name).CurrentValue = FillComplex(complex.ComplexType);
        }

        foreach (var key in entityType.GetForeignKeys().Where(k => k.Properties.Any(p => !p.IsNullable && p.Name != nameof(IMultiTenant.TenantId)) && k.Properties.All(p => !p.IsNullable)))
        {
            var principal = Of(context, key.PrincipalEntityType.ClrType);
            var principalEntry = context.Add(principal);
            foreach (var (property, principalProperty) in key.Properties.Zip(key.PrincipalKey.Properties).Where(p => p.First.Name != nameof(IMultiTenant.TenantId)))
            {
                entry.Property(property.Name).CurrentValue = principalEntry.Property(principalProperty.Name).CurrentValue;
            }
        }
    }

    private static object FillComplex(IComplexType type)
    {
        var values = Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        foreach (var property in type.GetProperties())
        {
            (property.PropertyInfo as PropertyInfo)?.SetValue(values, Value(property.ClrType, property.GetMaxLength(), property.IsNullable));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            complex.PropertyInfo?.SetValue(values, FillComplex(complex.ComplexType));
        }

        return values;
    }
}
