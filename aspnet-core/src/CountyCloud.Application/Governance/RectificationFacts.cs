namespace CountyCloud.Governance;

/// <inheritdoc cref="IRectificationFacts"/>
public sealed class RectificationFacts(IProjectQueries queries) : IRectificationFacts
{
    /// <inheritdoc />
    public async Task<int> GetOpenCountOfAsync(Guid originId, CancellationToken cancellationToken) =>
        (await queries.GetRectificationsOfOriginAsync(originId, cancellationToken)).Count(r => r.IsOpen);
}
