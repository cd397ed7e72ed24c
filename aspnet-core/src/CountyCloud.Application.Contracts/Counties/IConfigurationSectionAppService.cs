using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Counties;

/// <summary>Describes the sections and their columns, so that pages, forms and imports need no list of their own.</summary>
public interface IConfigurationSectionAppService : IApplicationService
{
    /// <summary>All sections.</summary>
    [RequiresPermission(CountyCloudPermissions.Configuration, CountyCloudPermissions.Budget)]
    Task<ListResultDto<ConfigurationSectionDto>> GetListAsync(CancellationToken cancellationToken);
}

/// <summary>A section.</summary>
/// <param name="Name">Kebab-case name, also its route under /api/app.</param>
/// <param name="File">CSV file in the blueprint.</param>
/// <param name="Context">Bounded context.</param>
/// <param name="EditPermission">Permission that editing needs.</param>
/// <param name="Columns">Columns in order.</param>
public sealed record ConfigurationSectionDto(string Name, string File, string Context, string EditPermission, IReadOnlyList<ConfigurationColumnDto> Columns);

/// <summary>A column of a section.</summary>
/// <param name="Name">camelCase name in the API.</param>
/// <param name="Header">kebab-case header in the CSV.</param>
/// <param name="Type">string, text, number, integer, boolean, date, enum, localized or localizedText.</param>
/// <param name="Required">True when it may not be empty.</param>
/// <param name="MaxLength">Longest text.</param>
/// <param name="Unit">Unit of a number.</param>
/// <param name="EnumType">Name of the enum, for the texts of its options.</param>
/// <param name="Options">Options of an enum, camelCase.</param>
/// <param name="Reference">Section whose code it holds.</param>
public sealed record ConfigurationColumnDto(
    string Name, string Header, string Type, bool Required, int? MaxLength, string? Unit, string? EnumType, IReadOnlyList<string>? Options, string? Reference);
