using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Oversight;

/// <summary>A period of publication is at least one working day.</summary>
public sealed class PublicationLastsAtLeastADayRule(PublicationRuleValues values) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => values.Days is < 1 or > 250;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Oversight:PublicationDays", 400);
}
