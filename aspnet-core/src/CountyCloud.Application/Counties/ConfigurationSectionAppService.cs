using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Permissions;

namespace CountyCloud.Counties;

/// <inheritdoc cref="IConfigurationSectionAppService"/>
public sealed class ConfigurationSectionAppService : IConfigurationSectionAppService
{
    private static readonly ListResultDto<ConfigurationSectionDto> Sections = new([.. ConfigurationSections.All.Select(ToDto)]);

    /// <inheritdoc />
    public Task<ListResultDto<ConfigurationSectionDto>> GetListAsync(CancellationToken cancellationToken) => Task.FromResult(Sections);

    /// <summary>Permission that editing a section needs.</summary>
    internal static string EditPermissionOf(ConfigurationSection section) =>
        section.Context == "Funds" ? CountyCloudPermissions.BudgetEdit : CountyCloudPermissions.ConfigurationEdit;

    /// <summary>Permission that reading a section needs.</summary>
    internal static string ReadPermissionOf(ConfigurationSection section) =>
        section.Context == "Funds" ? CountyCloudPermissions.Budget : CountyCloudPermissions.Configuration;

    private static ConfigurationSectionDto ToDto(ConfigurationSection section) =>
        new(section.Name, section.File, section.Context, EditPermissionOf(section), [.. SectionColumns.Of(section.ValuesType).Select(ToDto)]);

    private static ConfigurationColumnDto ToDto(SectionColumn column) => new(
        column.Name,
        column.Header,
        TypeOf(column),
        column.IsRequired,
        column.MaxLength,
        column.Unit,
        column.Type.IsEnum ? column.Type.Name : null,
        column.Type.IsEnum ? [.. Enum.GetNames(column.Type).Select(n => char.ToLowerInvariant(n[0]) + n[1..])] : null,
        column.Reference);

    private static string TypeOf(SectionColumn column) =>
        column.Type.IsEnum ? "enum"
        : column.IsLocalized ? (column.IsLong ? "localizedText" : "localized")
        : column.Type == typeof(string) ? (column.IsLong ? "text" : "string")
        : column.Type == typeof(decimal) ? "number"
        : column.Type == typeof(int) ? "integer"
        : column.Type == typeof(bool) ? "boolean"
        : column.Type == typeof(DateOnly) ? "date"
        : throw new InvalidOperationException($"No column type for {column.Type.Name}.");
}
