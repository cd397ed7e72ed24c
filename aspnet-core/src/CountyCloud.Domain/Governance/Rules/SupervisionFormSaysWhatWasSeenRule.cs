using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The form is signed after the check on site: it has the day of the check, not a coming one, the progress found and the opinion (M65).</summary>
public sealed class SupervisionFormSaysWhatWasSeenRule(string number, SiteInspectionContent content, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content.Day is null || content.Day > today || string.IsNullOrWhiteSpace(content.Progress) || string.IsNullOrWhiteSpace(content.Opinion);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:FormIncomplete").WithData("number", number);
}
