using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Brands;

/// <summary>Brand and product work: events, incubation, development, packaging, trademarks, protection, contests, supply points, bases.</summary>
public interface IBrandProjectAppService : IApplicationService
{
    /// <summary>Pieces of work, newest first; those that foster brands begin with the leading companies of the park (BRAND-27). Sorting: number, title, from, isLeadingParkCompany, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<PagedResultDto<BrandProjectListItemDto>> GetListAsync(BrandProjectListInput input, CancellationToken cancellationToken);

    /// <summary>One piece of work.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<BrandProjectDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A new piece of work.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<BrandProjectDto> CreateAsync(SaveBrandProjectInput input, CancellationToken cancellationToken);

    /// <summary>Changes one that is not over.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<BrandProjectDto> UpdateAsync(Guid id, SaveBrandProjectInput input, CancellationToken cancellationToken);

    /// <summary>Removes one that has not begun.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds what happened.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<BrandProjectDto> AddEntryAsync(Guid id, AddBrandProjectEntryInput input, CancellationToken cancellationToken);

    /// <summary>Adds what the market regulator did or found (BRAND-17).</summary>
    [RequiresPermission(CountyCloudPermissions.TraceSupervise)]
    Task<BrandProjectDto> AddActionAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Goes on to the next stage of its kind.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<BrandProjectDto> AdvanceAsync(Guid id, AdvanceBrandProjectInput input, CancellationToken cancellationToken);

    /// <summary>Gives it up.</summary>
    [RequiresPermission(CountyCloudPermissions.BrandsManage)]
    Task<BrandProjectDto> CancelAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);
}

/// <summary>Which pieces of work.</summary>
public sealed record BrandProjectListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public BrandProjectKind? Kind { get; init; }

    /// <summary>Only at this stage.</summary>
    public BrandStage? State { get; init; }

    /// <summary>Only work that fosters brands of this kind (BRAND-27).</summary>
    public FosteredBrandKind? Fosters { get; init; }

    /// <summary>Only work for leading companies of the park, or only for others.</summary>
    public bool? IsLeadingParkCompany { get; init; }
}

/// <summary>A piece of work in a list.</summary>
public sealed record BrandProjectListItemDto(Guid Id, string Number, string Title, BrandProjectKind Kind, BrandStage State, string? Unit, DateOnly From, DateOnly? To, decimal? PlannedCost, decimal? ActualCost, FosteredBrandKind? Fosters, string? FosteredBrand, bool? IsLeadingParkCompany, DateTime CreationTime);

/// <summary>A piece of work.</summary>
public sealed record BrandProjectDto([property: JsonIgnore] CountyDocumentDto Head, BrandProjectContent Content, string? ProductName, BrandStage State, BrandStage? Next, DateOnly? DoneOn, decimal IssuedPieces, IReadOnlyList<BrandProjectEntry> Entries) : CountyDocumentDto(Head);

/// <summary>A piece of work to be saved.</summary>
public sealed record SaveBrandProjectInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What it is about.</summary>
    [Required]
    public BrandProjectContent Content { get; init; } = new();
}

/// <summary>What happened.</summary>
public sealed record AddBrandProjectEntryInput : CountyDocumentStepInput
{
    /// <summary>What happened.</summary>
    [Required]
    public BrandProjectEntry Content { get; init; } = new();
}

/// <summary>What the next stage brings.</summary>
public sealed record AdvanceBrandProjectInput : CountyDocumentStepInput
{
    /// <summary>What came of it.</summary>
    [MaxLength(4000)]
    public string? Result { get; init; }

    /// <summary>Cost, yuan.</summary>
    public decimal? ActualCost { get; init; }
}
