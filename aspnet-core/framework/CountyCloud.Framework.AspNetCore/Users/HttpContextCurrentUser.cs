using System.Security.Claims;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Framework.AspNetCore.Users;

/// <summary>The signed-in principal of the request; nobody outside a request.</summary>
public sealed class HttpContextCurrentUser(IHttpContextAccessor accessor) : ICurrentUser
{
    /// <inheritdoc />
    public bool IsAuthenticated => Principal?.Identity?.IsAuthenticated == true;

    /// <inheritdoc />
    public Guid? Id => Guid.TryParse(Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <inheritdoc />
    public string? UserName => Principal?.Identity?.Name;

    private ClaimsPrincipal? Principal => accessor.HttpContext?.User;
}
