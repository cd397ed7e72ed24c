using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A final record stays as it is: the archive for the acceptances rests on it (Z167).</summary>
public sealed class FinalRecordStaysRule(string number, bool isFinal) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => isFinal;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:RecordFinal").WithData("number", number);
}
