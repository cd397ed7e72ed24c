using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CountyCloud.EntityFrameworkCore;

/// <summary>Keeps lists and records of values that belong to one row as JSON in it.</summary>
internal static class JsonColumns
{
    /// <summary>A list.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> HasJsonList<T>(this PropertyBuilder<IReadOnlyList<T>> property)
    {
        property.HasConversion(
            v => JsonSerializer.Serialize(v, JsonSerializerOptions.Default),
            v => JsonSerializer.Deserialize<List<T>>(v, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<T>>((a, c) => ReferenceEquals(a, c) || a!.SequenceEqual(c!), v => v.Count, v => v));
        return property;
    }

    /// <summary>One record.</summary>
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property) where T : class
    {
        property.HasConversion(
            v => JsonSerializer.Serialize(v, JsonSerializerOptions.Default),
            v => JsonSerializer.Deserialize<T>(v, JsonSerializerOptions.Default)!,
            new ValueComparer<T>((a, c) => a!.Equals(c), v => v.GetHashCode(), v => v));
        return property;
    }
}
