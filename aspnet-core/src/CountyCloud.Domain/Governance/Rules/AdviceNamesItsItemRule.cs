using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A piece of advice names the work item or the document that it concerns (GOV-41: K94).</summary>
public sealed class AdviceNamesItsItemRule(ProgrammeRecordKind kind, RecordEntryContent entry) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => entry.DocumentType is null != entry.DocumentId is null || (kind == ProgrammeRecordKind.ExpertAdvice && entry.DocumentId is null && string.IsNullOrEmpty(entry.WorkItemCode));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:AdviceWithoutItem", 400);
}
