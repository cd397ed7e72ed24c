using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Counties;

/// <summary>A row keeps its code: other rows, notes and re-imports refer to it.</summary>
public sealed class RowKeepsItsCodeRule(string key, string newKey) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !string.Equals(key, newKey, StringComparison.Ordinal);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Counties:CodeCannotChange", 400).WithData("code", key);
}
