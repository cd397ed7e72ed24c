using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A key makes at most 9,999,999,999 codes, as the pattern number has ten digits.</summary>
public sealed class KeyHasSerialsLeftRule(long lastSerial, int count) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => lastSerial + count > TraceCodeCipher.MaxSerial;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:CodeKeyIsUsedUp");
}
