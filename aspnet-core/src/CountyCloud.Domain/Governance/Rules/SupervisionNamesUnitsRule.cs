using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A supervision says for each finding which unit or contractor must find the cause and put it right (C181).</summary>
public sealed class SupervisionNamesUnitsRule(string number, SuperiorInspectionKind kind, IReadOnlyCollection<FindingContent> findings) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => kind == SuperiorInspectionKind.Supervision && findings.Any(f => f.ContractorId is null && string.IsNullOrWhiteSpace(f.ResponsibleUnit));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SupervisionWithoutUnit", 400).WithData("number", number);
}
