using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Counties;

/// <summary>
/// Lists and edits one section of the current county's configuration, for example <c>/api/app/kpi-target</c>. Editing needs
/// Configuration.Edit, for sections of Funds Budget.Edit.
/// </summary>
public interface IConfigurationItemAppService<TValues> : IApplicationService
    where TValues : class, ISectionValues
{
    /// <summary>A page of the section; <c>filter</c> searches all texts, <c>sorting</c> takes any column.</summary>
    [RequiresPermission(CountyCloudPermissions.Configuration, CountyCloudPermissions.Budget)]
    Task<PagedResultDto<ConfigurationItemDto<TValues>>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken);

    /// <summary>One row; 404 when the county has none of this id.</summary>
    [RequiresPermission(CountyCloudPermissions.Configuration, CountyCloudPermissions.Budget)]
    Task<ConfigurationItemDto<TValues>> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a row; its code must be new.</summary>
    [RequiresPermission(CountyCloudPermissions.ConfigurationEdit, CountyCloudPermissions.BudgetEdit)]
    Task<ConfigurationItemDto<TValues>> CreateAsync(ConfigurationItemInput<TValues> input, CancellationToken cancellationToken);

    /// <summary>Changes a row; the stamp must be the present one (409 otherwise).</summary>
    [RequiresPermission(CountyCloudPermissions.ConfigurationEdit, CountyCloudPermissions.BudgetEdit)]
    Task<ConfigurationItemDto<TValues>> UpdateAsync(Guid id, ConfigurationItemInput<TValues> input, CancellationToken cancellationToken);

    /// <summary>Deletes a row that nothing refers to.</summary>
    [RequiresPermission(CountyCloudPermissions.ConfigurationEdit, CountyCloudPermissions.BudgetEdit)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>A row of a section.</summary>
/// <param name="Id">Id.</param>
/// <param name="ConcurrencyStamp">To be sent back with a change.</param>
/// <param name="CreationTime">UTC.</param>
/// <param name="LastModificationTime">UTC.</param>
/// <param name="Values">What the county set.</param>
public sealed record ConfigurationItemDto<TValues>(Guid Id, string ConcurrencyStamp, DateTime CreationTime, DateTime? LastModificationTime, TValues Values);

/// <summary>A new or changed row.</summary>
public sealed record ConfigurationItemInput<TValues>
    where TValues : class
{
    /// <summary>Stamp the caller saw; empty for a new row.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }

    /// <summary>What the county sets.</summary>
    [Required]
    public TValues Values { get; init; } = null!;
}
