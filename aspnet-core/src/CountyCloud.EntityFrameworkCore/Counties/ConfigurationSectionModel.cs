using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CountyCloud.Counties;

/// <summary>Maps every configuration section alike: one table, the values as columns, one row a key and county.</summary>
internal static class ConfigurationSectionModel
{
    public static void ConfigureConfigurationSections(this ModelBuilder modelBuilder)
    {
        foreach (var section in ConfigurationSections.All)
        {
            typeof(ConfigurationSectionModel)
                .GetMethod(nameof(Configure), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(section.EntityType, section.ValuesType)
                .Invoke(null, [modelBuilder, section]);
        }
    }

    private static void Configure<TItem, TValues>(ModelBuilder modelBuilder, ConfigurationSection section)
        where TItem : ConfigurationItem<TValues>
        where TValues : class, ISectionValues
    {
        modelBuilder.Entity<TItem>(b =>
        {
            b.ToTable(section.TableName);
            b.Property(e => e.Key).HasMaxLength(SectionConsts.MaxCodeLength + 16);
            b.HasIndex(e => new { e.TenantId, e.Key }).IsUnique();
            b.ComplexProperty(e => e.Values, Columns);
        });
    }

    private static void Columns<TValues>(ComplexPropertyBuilder<TValues> values)
        where TValues : class, ISectionValues
    {
        foreach (var property in typeof(TValues).GetProperties().Where(p => p.SetMethod is not null))
        {
            var column = values.Property(property.PropertyType, property.Name).HasColumnName(property.Name == nameof(ISectionValues.Order) ? "SortOrder" : property.Name);
            if (property.GetCustomAttribute<MaxLengthAttribute>() is { } length)
            {
                column.HasMaxLength(length.Length);
            }
        }
    }
}
