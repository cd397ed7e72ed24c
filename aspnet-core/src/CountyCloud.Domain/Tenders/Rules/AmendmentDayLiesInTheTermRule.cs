using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A supplementary agreement is signed after the contract and not in the future.</summary>
public sealed class AmendmentDayLiesInTheTermRule(Contract contract, DateOnly signedOn, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => signedOn < contract.SignedOn || signedOn > today;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:AmendmentDayInvalid", 400).WithData("number", contract.Number).WithData("from", contract.SignedOn).WithData("to", today);
}
