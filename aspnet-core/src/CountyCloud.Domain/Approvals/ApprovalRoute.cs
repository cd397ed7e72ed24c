using CountyCloud.Documents;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>The way one document takes: the steps of the version that holds, as far as they concern it.</summary>
/// <param name="EffectiveFrom">First day of the version.</param>
/// <param name="Steps">Steps in order.</param>
public sealed record ApprovalRoute(DateOnly EffectiveFrom, IReadOnlyList<ApprovalRouteStepValues> Steps)
{
    /// <summary>Finds the route of a document.</summary>
    /// <param name="configured">All steps that the county configured.</param>
    /// <param name="type">Kind of document.</param>
    /// <param name="workKind">Kind of work, when the document has one.</param>
    /// <param name="amount">Amount in yuan, when the document has one.</param>
    /// <param name="day">Day on which it is sent in.</param>
    /// <exception cref="BusinessException">The county has no route for it: nothing is approved by silence.</exception>
    public static ApprovalRoute Find(IEnumerable<ApprovalRouteStepValues> configured, DocumentType type, WorkKind? workKind, decimal? amount, DateOnly day)
    {
        var begun = configured.Where(s => s.DocumentType == type && s.EffectiveFrom <= day).ToList();
        var version = begun.Count == 0 ? (DateOnly?)null : begun.Max(s => s.EffectiveFrom);
        var steps = begun.Where(s => s.EffectiveFrom == version && Concerns(s, workKind, amount)).OrderBy(s => s.Order).ThenBy(s => s.Code, StringComparer.Ordinal).ToList();
        return steps.Count > 0 ? new ApprovalRoute(version!.Value, steps) : throw new BusinessException("Approvals:NoRoute").WithData("type", type);
    }

    private static bool Concerns(ApprovalRouteStepValues step, WorkKind? workKind, decimal? amount) =>
        (step.AmountOver is null || amount > step.AmountOver)
        && (step.AmountUpTo is null || amount <= step.AmountUpTo)
        && (step.WorkKindList.Count == 0 || (workKind is { } kind && step.WorkKindList.Contains(kind.ToString(), StringComparer.OrdinalIgnoreCase)));
}
