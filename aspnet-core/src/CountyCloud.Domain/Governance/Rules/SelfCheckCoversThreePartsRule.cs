using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The full self-check covers building, operation and indicators (M509, Z165).</summary>
public sealed class SelfCheckCoversThreePartsRule(string number, CheckKind kind, IEnumerable<CheckLine> lines) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => kind == CheckKind.SelfCheck && lines.Select(l => l.Part).Distinct().Count() < Enum.GetValues<CheckPart>().Length;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:CheckParts").WithData("number", number);
}
