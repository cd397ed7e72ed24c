using System.ComponentModel.DataAnnotations;
using System.Reflection;
using CountyCloud.Framework.AspNetCore.ApplicationServices;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Counties;

/// <summary>A column of a section, read from the property of its values record.</summary>
internal sealed class SectionColumn
{
    private readonly PropertyInfo _property;

    public SectionColumn(PropertyInfo property)
    {
        _property = property;
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        IsNullable = Type != property.PropertyType || (property.PropertyType == typeof(string) && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable);
        Name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        Header = ApplicationServiceConvention.Kebab(property.Name);
        IsRequired = property.GetCustomAttribute<RequiredAttribute>() is not null;
        IsLong = property.GetCustomAttribute<LongTextAttribute>() is not null;
        MaxLength = property.GetCustomAttribute<MaxLengthAttribute>()?.Length ?? (IsLocalized ? SectionConsts.MaxLongTextLength : null);
        Unit = property.GetCustomAttribute<UnitAttribute>()?.Unit;
        IsPersonal = property.GetCustomAttribute<PersonalDataAttribute>() is not null;
        Reference = property.GetCustomAttribute<ReferenceAttribute>()?.Section;
    }

    /// <summary>camelCase name of the API.</summary>
    public string Name { get; }

    /// <summary>kebab-case header of the CSV.</summary>
    public string Header { get; }

    public Type Type { get; }

    public bool IsNullable { get; }

    public bool IsRequired { get; }

    public bool IsLong { get; }

    public bool IsLocalized => Type == typeof(LocalizedText);

    public int? MaxLength { get; }

    public string? Unit { get; }

    /// <summary>True for personal data, which stays in its county.</summary>
    public bool IsPersonal { get; }

    /// <summary>Section whose code the column holds.</summary>
    public string? Reference { get; }

    /// <summary>True when a CSV without this column cannot be read: a required text, a number or a date that has no empty value.</summary>
    public bool IsMandatoryInFile => IsRequired || (Type == typeof(decimal) && !IsNullable);

    public PropertyInfo Property => _property;

    public object? Get(object values) => _property.GetValue(values);

    public void Set(object values, object? value) => _property.SetValue(values, value);
}

/// <summary>The columns of each section, in the order in which the values record names them.</summary>
internal static class SectionColumns
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, IReadOnlyList<SectionColumn>> Cache = new();

    public static IReadOnlyList<SectionColumn> Of(Type valuesType) =>
        Cache.GetOrAdd(valuesType, t => [.. t.GetProperties().Where(p => p.SetMethod is not null).Select(p => new SectionColumn(p))]);
}
