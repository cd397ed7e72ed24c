using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Records of production are made of what has happened.</summary>
public sealed class RecordIsOfTheDayRule(ProductionRecordContent record, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => record.Day > today || record.Day < today.AddYears(-5);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:RecordDay", 400).WithData("day", record.Day);
}
