using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A standard is named by its number, letters and digits such as "GB/T 22239-2019", with the file that proves that the device follows it, and the proof holds (TRACE-21: Z64).</summary>
public sealed class StandardHasItsNumberAndProofRule(DeviceStandardContent standard, Guid? proofId, DateOnly today) : IBusinessRule
{
    private bool LacksNumber => !char.IsAsciiLetter(standard.StandardNumber.TrimStart().FirstOrDefault()) || !standard.StandardNumber.Any(char.IsAsciiDigit);

    /// <inheritdoc />
    public bool IsBroken => LacksNumber || proofId is null || standard.ProofUntil < today;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:DeviceStandardUnproven", 400).WithData("standard", standard.StandardNumber);
}
