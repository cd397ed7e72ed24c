using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A contract starts no earlier than it is signed and ends after it starts.</summary>
public sealed class ContractEndsAfterItStartsRule(string number, DateOnly signedOn, DateOnly startsOn, DateOnly endsOn) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => startsOn < signedOn || endsOn <= startsOn;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:ContractDaysInvalid", 400).WithData("number", number);
}
