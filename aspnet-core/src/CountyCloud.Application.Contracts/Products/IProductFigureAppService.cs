using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Products;

/// <summary>What was reached of products and brands, beside the county's targets (PROD-06, PROD-08, PROD-12, BRAND-08 and others).</summary>
public interface IProductFigureAppService : IApplicationService
{
    /// <summary>One row a measure.</summary>
    [RequiresPermission(CountyCloudPermissions.Products)]
    Task<PagedResultDto<ProductFigureDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken);
}

/// <summary>A measure.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Actual">What there is.</param>
/// <param name="Target">What the county is to reach; null without a target.</param>
/// <param name="FigureUnit">Unit.</param>
/// <param name="IsReached">True when the target is reached; null without one.</param>
/// <param name="PlannedCost">Planned cost of the work behind it, yuan.</param>
/// <param name="ActualCost">Cost of it so far, yuan.</param>
/// <param name="Source">Where the target stands.</param>
public sealed record ProductFigureDto(ProductMeasure Measure, decimal? Actual, decimal? Target, string? FigureUnit, bool? IsReached, decimal? PlannedCost, decimal? ActualCost, string? Source);
