using System.Security.Claims;
using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CountyCloud.Framework.AspNetCore.MultiTenancy;

/// <summary>Marks an endpoint that works whatever county the client believes it is in (the client learns there which one it is).</summary>
public sealed class IgnoresTenantHeaderAttribute : Attribute;
