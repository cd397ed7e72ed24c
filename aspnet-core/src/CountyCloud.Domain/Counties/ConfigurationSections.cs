using System.Reflection;

namespace CountyCloud.Counties;

/// <summary>A section of a county's configuration.</summary>
/// <param name="Name">Kebab-case name, for example <c>kpi-target</c>.</param>
/// <param name="File">CSV file in the blueprint.</param>
/// <param name="Context">Bounded context.</param>
/// <param name="EntityType">Aggregate type.</param>
/// <param name="ValuesType">Values type.</param>
public sealed record ConfigurationSection(string Name, string File, string Context, Type EntityType, Type ValuesType)
{
    /// <summary>Table of the rows: the plural of the type.</summary>
    public string TableName => EntityType.Name.EndsWith('y') ? EntityType.Name[..^1] + "ies" : EntityType.Name + "s";
}

/// <summary>
/// All sections, found by their types: a new section is a values record with <see cref="SectionAttribute"/> and a class that extends
/// <see cref="ConfigurationItem{TValues}"/>; table, API, import, export, pages and tests follow from that.
/// </summary>
public static class ConfigurationSections
{
    /// <summary>All sections, by context and name. An import checks references over all of them at once, so no order among them is needed.</summary>
    public static IReadOnlyList<ConfigurationSection> All { get; } =
    [
        .. typeof(ConfigurationSections).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, BaseType.IsGenericType: true } && t.BaseType.GetGenericTypeDefinition() == typeof(ConfigurationItem<>))
            .Select(t => (Entity: t, Values: t.BaseType!.GetGenericArguments()[0]))
            .Select(t => (t.Entity, t.Values, Section: t.Values.GetCustomAttribute<SectionAttribute>()
                ?? throw new InvalidOperationException($"{t.Values.Name} needs a [Section].")))
            .Select(t => new ConfigurationSection(t.Section.Name, t.Section.File, t.Section.Context, t.Entity, t.Values))
            .OrderBy(s => s.Context, StringComparer.Ordinal).ThenBy(s => s.Name, StringComparer.Ordinal),
    ];

    /// <summary>The section of this name; null when there is none.</summary>
    public static ConfigurationSection? Find(string name) => All.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.Ordinal));

    /// <summary>The section of these values.</summary>
    public static ConfigurationSection Of<TValues>() => All.First(s => s.ValuesType == typeof(TValues));
}
