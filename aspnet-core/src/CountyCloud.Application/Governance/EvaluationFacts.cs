namespace CountyCloud.Governance;

/// <inheritdoc cref="IEvaluationFacts"/>
public sealed class EvaluationFacts(IGovernanceDocumentQueries queries) : IEvaluationFacts
{
    /// <inheritdoc />
    public async Task<bool> HasPassedAsync(SuperiorInspectionKind kind, CancellationToken cancellationToken) =>
        await queries.FindNewestResultAsync(kind, cancellationToken) == SuperiorInspectionResult.Passed;
}
