using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A recall is decided over lots, and over all of them.</summary>
public sealed class RecallFoundItsLotsRule(string number, int lots, bool isCut) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => lots == 0 || isCut;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:RecallFoundNothing").WithData("number", number).WithData("lots", lots);
}
