using CountyCloud.Framework.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace CountyCloud.Administration.People;

/// <summary>Address of the admin UI for links in mails.</summary>
public sealed class AdminAddress(IConfiguration configuration, IHostEnvironment environment, IHttpContextAccessor http)
{
    /// <summary>
    /// The configured address. In production there is no other: one taken from the request could be another's, and the mail would carry the token
    /// there.
    /// </summary>
    /// <exception cref="BusinessException"><c>People:AddressMissing</c>: <c>App:SelfUrl</c> is not configured.</exception>
    public string Get() => configuration["App:SelfUrl"] is { Length: > 0 } configured ? configured.TrimEnd('/') + "/admin"
        : !environment.IsProduction() && http.HttpContext is { Request: var request } ? $"{request.Scheme}://{request.Host}/admin"
        : throw new BusinessException("People:AddressMissing", 400);
}
