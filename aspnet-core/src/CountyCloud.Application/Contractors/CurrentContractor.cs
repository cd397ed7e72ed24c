using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;

namespace CountyCloud.Contractors;

/// <summary>
/// For which contractor the caller works in the current county. Lists and documents of a contractor's people are narrowed to their
/// own: one contractor never sees another's papers.
/// </summary>
public sealed class CurrentContractor(ICurrentUser user, IContractorQueries queries, TimeProvider clock)
{
    private (bool IsKnown, Guid? Id) _known;

    /// <summary>The contractor; null for the county's own people.</summary>
    public async Task<Guid?> GetIdAsync(CancellationToken cancellationToken)
    {
        if (!_known.IsKnown)
        {
            _known = (true, user.Id is { } id ? await queries.FindContractorOfAsync(id, clock.Today(), cancellationToken) : null);
        }

        return _known.Id;
    }

    /// <summary>Hides what belongs to another contractor: it looks as if it did not exist.</summary>
    /// <exception cref="EntityNotFoundException">The caller works for another contractor.</exception>
    public async Task CheckMayVisitAsync(Type entityType, Guid id, Guid? contractorId, CancellationToken cancellationToken)
    {
        if (await GetIdAsync(cancellationToken) is { } own && own != contractorId)
        {
            throw new EntityNotFoundException(entityType, id);
        }
    }
}
