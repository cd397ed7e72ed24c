using System.Security.Claims;
using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CountyCloud.Framework.AspNetCore.MultiTenancy;

/// <summary>Claims of the session cookie.</summary>
public static class CountyCloudClaims
{
    /// <summary>The active county, or the host's reserved id.</summary>
    public const string TenantId = "tenantid";

    /// <summary>The visit of an official in whose name the session reads the county.</summary>
    public const string Visit = "countycloud:visit";

    /// <summary>A permission that the principal has of itself. Another system has these and no others: it has no roles.</summary>
    public const string Permission = "countycloud:permission";

    /// <summary>Public name of another system; people do not have it. Whoever has it reaches nothing but by <see cref="Permission"/>.</summary>
    public const string Integration = "countycloud:integration";
}
