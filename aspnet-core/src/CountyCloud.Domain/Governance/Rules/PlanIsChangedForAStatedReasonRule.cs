using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>
/// A change is allowed when a superior body requires it, whose paper is named (M57), or when real conditions make it necessary and it
/// helps the project, which is explained (M59).
/// </summary>
public sealed class PlanIsChangedForAStatedReasonRule(PlanChangeReason reason, string? superiorDocument, string? benefit) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrWhiteSpace(reason == PlanChangeReason.SuperiorRequirement ? superiorDocument : benefit);

    /// <inheritdoc />
    public BusinessException ToException() => reason == PlanChangeReason.SuperiorRequirement
        ? new BusinessException("Governance:ChangeNamesNoRequirement", 400)
        : new BusinessException("Governance:ChangeShowsNoBenefit", 400);
}
