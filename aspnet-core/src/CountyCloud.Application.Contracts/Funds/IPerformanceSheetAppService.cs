using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Oversight;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>The performance goal sheet of the special funds, as the county configured it (FUND-50, Zeku's annex 3).</summary>
public interface IPerformanceSheetAppService : IApplicationService
{
    /// <summary>The sheet; fields that no rule gives are null.</summary>
    [RequiresPermission(CountyCloudPermissions.Budget)]
    Task<PerformanceSheetDto> GetAsync(CancellationToken cancellationToken);
}

/// <summary>The sheet.</summary>
/// <param name="FundName">Name of the special fund (Z1336).</param>
/// <param name="Department">Competent department (Z1339).</param>
/// <param name="Amount">Amount, yuan (Z1342).</param>
/// <param name="Year">Year (Z1334).</param>
/// <param name="Goal">Goal of the year.</param>
/// <param name="Indicators">Indicators with the values they are to reach.</param>
public sealed record PerformanceSheetDto(string? FundName, string? Department, decimal? Amount, int? Year, string? Goal, IReadOnlyList<PerformanceIndicatorDto> Indicators);

/// <summary>An indicator of the sheet.</summary>
/// <param name="Level1">Indicator of the first level.</param>
/// <param name="Level2">Indicator of the second level.</param>
/// <param name="Name">Indicator.</param>
/// <param name="Operator">How the value is compared.</param>
/// <param name="Value">Value.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Source">Clause.</param>
public sealed record PerformanceIndicatorDto(string? Level1, string? Level2, LocalizedText Name, TargetOperator Operator, decimal? Value, string? Unit, string? Source);
