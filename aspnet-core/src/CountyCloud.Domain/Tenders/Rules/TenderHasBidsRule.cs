using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>Without a bid there is nothing to open: the tender has failed.</summary>
public sealed class TenderHasBidsRule(Tender tender) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => tender.Bids.Count == 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:NoBids", 403).WithData("number", tender.Number);
}
