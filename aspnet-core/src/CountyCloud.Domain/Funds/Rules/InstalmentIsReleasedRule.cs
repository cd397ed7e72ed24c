using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A later instalment comes after the first and only when its condition is met: a passed mid-term evaluation (Z119), the acceptance of the project.</summary>
public sealed class InstalmentIsReleasedRule(FundInstalmentValues instalment, ReceiptStanding standing) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => instalment.Release switch
    {
        InstalmentRelease.MidTermEvaluation => !standing.IsMidTermPassed || !standing.IsFirstReceived,
        InstalmentRelease.FinalAcceptance => !standing.IsWholeProjectAccepted,
        _ => false,
    };

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:InstalmentNotReleased")
        .WithData("instalment", instalment.Name).WithData("condition", instalment.Condition).WithData("source", instalment.Source ?? "W-11");
}
