using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Permissions;

/// <summary>Tells what the current user may do in the current county (or on the host's side).</summary>
public interface IPermissionChecker
{
    /// <summary>True when the permission and all its parents are granted. Unknown permissions are never granted.</summary>
    Task<bool> IsGrantedAsync(string permission, CancellationToken cancellationToken = default);

    /// <summary>Names of all granted permissions.</summary>
    Task<IReadOnlySet<string>> GetGrantedAsync(CancellationToken cancellationToken = default);

    /// <summary>What somebody is told who lacks a permission.</summary>
    BusinessException Refusal(string permission) => new AuthorizationException(permission);
}
