using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>An event and a case end with a result, a trademark with its number, a contest with entries and scores, a supply point is certified after a check (BRAND-07, BRAND-11, PROD-17, PROD-19).</summary>
public sealed class StageHasItsProofRule(BrandProject project, BrandStage next) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => next == BrandStage.Done ? LacksEnd : next == BrandStage.Running && project.Content.Kind == BrandProjectKind.SupplyPoint && !Has(BrandEntryKind.Check);

    private bool LacksEnd => string.IsNullOrWhiteSpace(project.Content.Result)
        || (project.Content.Kind == BrandProjectKind.Trademark && string.IsNullOrWhiteSpace(project.Content.Reference))
        || (project.Content.Kind == BrandProjectKind.Contest && !(Has(BrandEntryKind.Candidate) && Has(BrandEntryKind.Score)));

    private bool Has(BrandEntryKind kind) => project.Entries.Any(e => e.Kind == kind);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:ProofMissing").WithData("number", project.Number);
}
