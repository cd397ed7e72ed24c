using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>Each condition of the tender is checked, and only those (Z1303: qualification after the opening).</summary>
public sealed class EveryConditionIsCheckedRule(Tender tender, IReadOnlyList<QualificationResult> results) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => results.Count != tender.Conditions.Count || tender.Conditions.Any(c => results.All(r => r.ConditionCode != c.Code));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:ConditionsUnchecked", 400);
}
