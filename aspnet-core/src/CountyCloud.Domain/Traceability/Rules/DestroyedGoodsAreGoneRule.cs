using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Goods are destroyed when nothing of them is in stock any more (M311: every out has its record).</summary>
public sealed class DestroyedGoodsAreGoneRule(string number, decimal held) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => held > 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:RecallGoodsStillThere").WithData("number", number).WithData("held", held);
}
