using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A test has at least one item (TRACE-25).</summary>
public sealed class TestHasItemsRule(string number, int items) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => items == 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:TestWithoutItems", 400).WithData("number", number);
}
