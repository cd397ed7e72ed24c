using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A new last day is not in the past: a contract whose term is over is ended, not amended.</summary>
public sealed class NewEndLiesAheadRule(Contract contract, DateOnly endsOn, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => endsOn != contract.EndsOn && endsOn < today;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:AmendmentEndsInThePast", 400).WithData("number", contract.Number).WithData("today", today);
}
