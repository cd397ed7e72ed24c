using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Oversight;

/// <summary>What is published is checked by somebody else than its author (PLAT-15: Z290).</summary>
public sealed class SomebodyElseChecksWhatIsPublishedRule(string number, Guid? authorId, Guid checkerId) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => authorId == checkerId;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Oversight:OwnCheck").WithData("number", number);
}
