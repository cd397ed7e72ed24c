using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>Where the step asks for a paper, an agreement has one attached.</summary>
public sealed class StepHasItsPaperRule(ApprovalStep step, DecisionKind kind, IReadOnlyList<DecisionPaper> papers) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => step.NeedsAttachment && kind == DecisionKind.Approve && papers.Count == 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:PaperMissing", 400).WithData("step", step.Name.Source).WithData("source", step.Source ?? string.Empty);
}
