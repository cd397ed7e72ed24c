using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>Goals, contents, bidder conditions and acceptance indicators are fixed before approval (C165, GOV-26).</summary>
public sealed class TenderFileIsCompleteRule(Tender tender) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrWhiteSpace(tender.Goals) || string.IsNullOrWhiteSpace(tender.Contents) || string.IsNullOrWhiteSpace(tender.AcceptanceIndicators)
        || (tender.Conditions.Count == 0 && tender.Mode != TenderMode.SuperiorTender);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:FileIncomplete", 403).WithData("number", tender.Number);
}
