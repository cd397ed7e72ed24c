namespace CountyCloud.Framework.Errors;

/// <summary>The caller lacks a permission. 403 when signed in, 401 when not.</summary>
public sealed class AuthorizationException(string permission) : BusinessException("CountyCloud:PermissionMissing", 403)
{
    /// <summary>Permission that is missing.</summary>
    public string Permission { get; } = permission;
}
