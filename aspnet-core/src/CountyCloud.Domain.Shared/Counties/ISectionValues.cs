namespace CountyCloud.Counties;

/// <summary>
/// What a county sets in one row of a configuration section. The same record is the row of the blueprint's CSV file, the body of the
/// API and the values of the aggregate, so that a column is named, limited and explained in one place.
/// </summary>
public interface ISectionValues
{
    /// <summary>The row's own code, unique in the county and stable over re-imports (letters, digits, '-', '_', '.').</summary>
    string Code { get; }

    /// <summary>Position in lists, ascending.</summary>
    int Order { get; }

    /// <summary>What identifies the row in its county: the code, or the code with the date from which this version holds.</summary>
    string Key => Code;

    /// <summary>A short title for lists, notices and the audit log.</summary>
    string Title { get; }
}

/// <summary>Names the blueprint file of a section and the context that owns it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SectionAttribute(string name, string file, string context) : Attribute
{
    /// <summary>Kebab-case name, used in routes and localization keys, for example <c>kpi-target</c>.</summary>
    public string Name { get; } = name;

    /// <summary>CSV file in the blueprint, for example <c>kpi-targets.csv</c>.</summary>
    public string File { get; } = file;

    /// <summary>Bounded context the section belongs to, for example <c>Oversight</c>.</summary>
    public string Context { get; } = context;
}

/// <summary>The unit of a number column, for example <c>yuan</c>, <c>m²</c>, <c>percent</c>, <c>hour</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string unit) : Attribute
{
    /// <summary>The unit's name.</summary>
    public string Unit { get; } = unit;
}

/// <summary>Marks a text that may run over several lines.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LongTextAttribute : Attribute;

/// <summary>Marks a column that holds the code of a row of another section (or of the same one).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceAttribute(string section) : Attribute
{
    /// <summary>Name of the section whose code is held.</summary>
    public string Section { get; } = section;
}

/// <summary>
/// Marks a column that holds personal data: it stays in its county. A copy of the county's configuration for another county leaves it out,
/// and nothing public reads it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalDataAttribute : Attribute;

/// <summary>Lengths that hold for every section.</summary>
public static class SectionConsts
{
    /// <summary>Longest code.</summary>
    public const int MaxCodeLength = 64;

    /// <summary>Longest short text (names, units, sources).</summary>
    public const int MaxTextLength = 512;

    /// <summary>Longest long text (notes, duties, contents).</summary>
    public const int MaxLongTextLength = Framework.Localization.LocalizedText.MaxLength;

    /// <summary>What a code may look like.</summary>
    public const string CodePattern = "^[A-Za-z0-9][A-Za-z0-9_.-]*$";
}
