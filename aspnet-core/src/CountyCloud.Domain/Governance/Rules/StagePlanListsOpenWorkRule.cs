using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A stage plan names every system whose work has not begun when the stage begins (M13, GOV-48).</summary>
public sealed class StagePlanListsOpenWorkRule(string number, PlanContent content, IReadOnlyCollection<string> notStarted) : IBusinessRule
{
    private string Missing => string.Join("、", notStarted.Where(s => content.OpenWork?.Contains(s, StringComparison.Ordinal) != true));

    /// <inheritdoc />
    public bool IsBroken => !string.IsNullOrEmpty(content.PhaseCode) && Missing.Length > 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:OpenWorkMissing").WithData("number", number).WithData("systems", Missing);
}
