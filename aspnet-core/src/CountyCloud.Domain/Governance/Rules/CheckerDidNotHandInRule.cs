using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>Nobody checks what they handed in themselves.</summary>
public sealed class CheckerDidNotHandInRule(Rectification rectification, ProjectActor actor) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => rectification.Steps.Any(s => s.Kind is RectificationStepKind.Measures or RectificationStepKind.Completion && s.UserId == actor.UserId);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:OwnRectificationChecked").WithData("number", rectification.Number);
}
