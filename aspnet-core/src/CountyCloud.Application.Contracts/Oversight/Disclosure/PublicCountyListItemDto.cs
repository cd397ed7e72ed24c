using CountyCloud.Framework.Localization;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>A county in the public list.</summary>
/// <param name="Code">Code, the first path segment of its page.</param>
/// <param name="Name">Name in its languages.</param>
/// <param name="Slogan">Brand slogan or name; may be empty.</param>
/// <param name="Province">Province it lies in; empty when its place is not registered.</param>
/// <param name="ProgrammeYear">Batch year; null when it has not published one.</param>
/// <param name="PlanAmount">Amount of the plan, yuan; null when the document states none.</param>
public sealed record PublicCountyListItemDto(string Code, LocalizedText Name, LocalizedText Slogan, LocalizedText Province, int? ProgrammeYear, decimal? PlanAmount);

/// <summary>Which counties of the public list are asked for.</summary>
/// <param name="Search">Part of a name in any language, or of a code; null for all.</param>
/// <param name="Province">Code of a province; null for all.</param>
/// <param name="Page">Page, from 1.</param>
/// <param name="PageSize">Counties of a page.</param>
public sealed record PublicCountyFilter(string? Search, string? Province, int Page, int PageSize);

/// <summary>A page of the public list of counties.</summary>
/// <param name="Counties">Counties of the page.</param>
/// <param name="Page">The page it is: the first where the one that was asked for is not there.</param>
/// <param name="Count">Counties on all pages, as asked for.</param>
/// <param name="Total">All open counties.</param>
/// <param name="Provinces">Provinces that have open counties, whatever was asked for, in the order of their codes.</param>
public sealed record PublicCountyListDto(IReadOnlyList<PublicCountyListItemDto> Counties, int Page, int Count, int Total, IReadOnlyList<PublicProvinceDto> Provinces);

/// <summary>A province in the public list of counties.</summary>
/// <param name="Code">GB/T 2260 code.</param>
/// <param name="Name">Name.</param>
/// <param name="Count">Its open counties.</param>
public sealed record PublicProvinceDto(string Code, LocalizedText Name, int Count);
