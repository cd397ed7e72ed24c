using System.Security.Claims;
using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CountyCloud.Framework.AspNetCore.MultiTenancy;

/// <summary>How counties are recognised in requests.</summary>
public sealed class TenantResolutionOptions
{
    /// <summary>Domains whose first label is a county's code, for example <c>localhost</c> for <c>milin.localhost</c>.</summary>
    public IList<string> BaseDomains { get; } = ["localhost"];
}
