using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>What was given out, judged or counted has a figure.</summary>
public sealed class EntryHasItsFigureRule(BrandProjectEntry entry) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => entry.Kind is BrandEntryKind.Issue or BrandEntryKind.Figure or BrandEntryKind.Score && entry.Figure is null or < 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:FigureMissing", 400);
}
