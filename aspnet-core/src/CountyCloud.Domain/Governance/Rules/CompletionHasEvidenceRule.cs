using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A completed correction is shown with photographs or papers (W-06).</summary>
public sealed class CompletionHasEvidenceRule(Rectification rectification, int papers) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => papers == 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:EvidenceMissing", 400).WithData("number", rectification.Number);
}
