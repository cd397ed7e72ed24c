using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>What is being decided stays as it is until the decision.</summary>
public sealed class RecallIsNotBeingDecidedRule(string number, bool isUnderDecision) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => isUnderDecision;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:RecallBeingDecided").WithData("number", number);
}
