using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>An inspection is prepared when its checklist has items and every one is done (M89).</summary>
public sealed class PreparationIsCompleteRule(string number, int items, int open) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => items == 0 || open > 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:PreparationOpen").WithData("number", number).WithData("count", open);
}
