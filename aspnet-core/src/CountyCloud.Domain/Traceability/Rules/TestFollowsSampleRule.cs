using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A sample is tested after it is taken, and not in the future.</summary>
public sealed class TestFollowsSampleRule(string number, DateOnly sampledOn, DateOnly day, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => day < sampledOn || day > today;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:TestDay", 400).WithData("number", number).WithData("sampledOn", sampledOn);
}
