using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>The report on the programme to the leading group and to superiors, made from what the system holds (DATA-18: C181).</summary>
public interface IProgrammeReportAppService : IApplicationService
{
    /// <summary>The report on a period, as things stand now.</summary>
    /// <exception cref="Framework.Errors.BusinessException">The period runs backwards.</exception>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ProgrammeReportDto> GetAsync(ProgrammeReportInput input, CancellationToken cancellationToken);
}

/// <summary>Which period.</summary>
public sealed record ProgrammeReportInput
{
    /// <summary>First day.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; init; }
}

/// <summary>A report.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="MadeAt">UTC time.</param>
/// <param name="Parts">Its parts, in order; a part without lines has nothing to tell.</param>
public sealed record ProgrammeReportDto(DateOnly From, DateOnly To, DateTime MadeAt, IReadOnlyList<ReportPartDto> Parts);

/// <summary>A part of a report.</summary>
/// <param name="Key">Which part: the text <c>Report:{key}</c> is its title.</param>
/// <param name="Lines">Lines.</param>
public sealed record ReportPartDto(string Key, IReadOnlyList<ReportLineDto> Lines);

/// <summary>A line of a report.</summary>
/// <param name="Label">Key of the text; empty when the line has a name of its own.</param>
/// <param name="Name">Name from the county's data.</param>
/// <param name="Value">Number; null when the name and the remark say all.</param>
/// <param name="Unit">Key of the unit: <c>yuan</c>, <c>count</c> or <c>percent</c>.</param>
/// <param name="Remark">Remark from the data.</param>
public sealed record ReportLineDto(string Label, LocalizedText Name, decimal? Value, string Unit, string? Remark);
