using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>For which trace subjects the caller acts, and which it sees: participants their own, the county's offices all.</summary>
public sealed class TraceScope(IPermissionChecker permissions, ICurrentUser user, ITraceSubjectQueries queries, TimeProvider clock)
{
    private IReadOnlyList<Guid>? _own;

    /// <summary>Subjects for which the caller may record; null when for all (TraceManage).</summary>
    public async Task<IReadOnlyCollection<Guid>?> GetOwnSubjectIdsAsync(CancellationToken cancellationToken) =>
        await permissions.IsGrantedAsync(CountyCloudPermissions.TraceManage, cancellationToken) ? null : await OwnAsync(cancellationToken);

    /// <summary>Subjects that the caller sees; null when all: who manages, supervises or sees the county's programme.</summary>
    public async Task<IReadOnlyCollection<Guid>?> GetVisibleSubjectIdsAsync(CancellationToken cancellationToken)
    {
        var granted = await permissions.GetGrantedAsync(cancellationToken);
        return granted.Contains(CountyCloudPermissions.TraceManage) || granted.Contains(CountyCloudPermissions.TraceSupervise) || granted.Contains(CountyCloudPermissions.Projects) ? null : await OwnAsync(cancellationToken);
    }

    /// <summary>Subjects whose lots and events the caller sees; null when those of all: who manages or supervises, and who sees the programme without recording for anybody.</summary>
    public async Task<IReadOnlySet<Guid>?> GetSubjectIdsOfSeenLotsAsync(CancellationToken cancellationToken)
    {
        var granted = await permissions.GetGrantedAsync(cancellationToken);
        return granted.Contains(CountyCloudPermissions.TraceManage) || granted.Contains(CountyCloudPermissions.TraceSupervise) || (granted.Contains(CountyCloudPermissions.Projects) && !granted.Contains(CountyCloudPermissions.TraceRecord))
            ? null : (await OwnAsync(cancellationToken)).ToHashSet();
    }

    /// <summary>Subjects of which the caller is a member, whatever else it may see.</summary>
    public async Task<IReadOnlyCollection<Guid>> GetMembershipsAsync(CancellationToken cancellationToken) => await OwnAsync(cancellationToken);

    /// <summary>Refuses to act for a subject for which the caller does not record.</summary>
    /// <exception cref="BusinessException">It does not.</exception>
    public async Task CheckMayActForAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await GetOwnSubjectIdsAsync(cancellationToken) is { } own && !own.Contains(subjectId))
        {
            throw new BusinessException("Traceability:NotYourSubject");
        }
    }

    private async Task<IReadOnlyList<Guid>> OwnAsync(CancellationToken cancellationToken) =>
        _own ??= user.Id is { } id ? await queries.GetSubjectIdsOfAsync(id, clock.Today(), cancellationToken) : [];
}
