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
