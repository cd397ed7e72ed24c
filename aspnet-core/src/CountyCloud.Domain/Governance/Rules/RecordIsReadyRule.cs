using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>
/// A survey is final with a value for every figure (Z157, C153, K58), an application for an outlet when advice was given and it is accepted
/// or declined (Z159), a final summary when it names the cases that it rests on (C161, K98).
/// </summary>
public sealed class RecordIsReadyRule(ProgrammeRecord record) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => LacksFigures || LacksAnswer || LacksCases;

    private bool LacksFigures => record.Content.Kind is ProgrammeRecordKind.BaselineSurvey or ProgrammeRecordKind.OperationSurvey
        && (record.Figures.Count == 0 || record.Figures.Any(f => f.Content.Value is null));

    private bool LacksAnswer => record.Content.Kind == ProgrammeRecordKind.OutletApplication
        && (record.Entries.Count == 0 || record.Content.Status is not (RecordStatus.Accepted or RecordStatus.Declined));

    private bool LacksCases => record.Content.Kind == ProgrammeRecordKind.FinalSummary && !record.Entries.Any(e => e.Content.DocumentId is not null);

    /// <inheritdoc />
    public BusinessException ToException() => LacksFigures
        ? new BusinessException("Governance:SurveyIncomplete").WithData("number", record.Number).WithData("count", record.Figures.Count(f => f.Content.Value is null))
        : new BusinessException(LacksAnswer ? "Governance:ApplicationUnanswered" : "Governance:SummaryWithoutCases").WithData("number", record.Number);
}
