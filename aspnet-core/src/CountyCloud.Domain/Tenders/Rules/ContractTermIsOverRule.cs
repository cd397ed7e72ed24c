using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A contract ends with its term when its last day has passed (M139).</summary>
public sealed class ContractTermIsOverRule(Contract contract, DateOnly day) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => day <= contract.EndsOn;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:ContractTermRuns", 403).WithData("number", contract.Number).WithData("end", contract.EndsOn);
}
