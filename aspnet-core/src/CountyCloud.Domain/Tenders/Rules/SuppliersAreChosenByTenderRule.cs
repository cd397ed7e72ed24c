using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>Where the county says so, suppliers are chosen by tender only (K74, TEND-28).</summary>
public sealed class SuppliersAreChosenByTenderRule(TenderMode mode, bool mustBeTender) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => mustBeTender && mode == TenderMode.Preference;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:OnlyByTender", 403);
}
