using System.Security.Claims;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Administration.Visits;

/// <summary>The visit in whose name the request is made; none for everybody who works here, and outside a request.</summary>
public sealed class CurrentVisit(IHttpContextAccessor accessor)
{
    /// <summary>Visit.</summary>
    public Guid? Id => IdOf(accessor.HttpContext?.User);

    internal static Guid? IdOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(CountyCloudClaims.Visit), out var id) ? id : null;
}

/// <summary>May be done by a visitor, too, though it changes something: it concerns the session alone.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowedDuringVisitAttribute : Attribute;
