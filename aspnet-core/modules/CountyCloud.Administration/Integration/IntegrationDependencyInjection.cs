using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CountyCloud.Administration.Integration;

/// <summary>Registers the sign-in of other systems.</summary>
internal static class IntegrationDependencyInjection
{
    /// <summary>Accounts, tokens, keys, trusted issuers, and both schemes beside the session cookie.</summary>
    public static IServiceCollection AddIntegration(this IServiceCollection services)
    {
        services.AddOptions<IntegrationOptions>().BindConfiguration("Integration");
        services.AddSingleton<IntegrationScopes>();
        services.AddScoped<IntegrationSignIn>();
        services.AddSingleton<IntegrationChecks>();
        services.AddSingleton<IntegrationLimiter>();
        services.AddSingleton<SigningKeyRing>();
        services.AddSingleton<IAccessTokens, JwtAccessTokens>();
        services.AddSingleton<TrustedIssuerTokens>();
        services.AddHttpClient(TrustedIssuerTokens.HttpClient, c =>
        {
            c.Timeout = OutsideAddresses.Patience;
            c.MaxResponseContentBufferSize = OutsideAddresses.MaxBytes;
        }).ConfigurePrimaryHttpMessageHandler(sp => OutsideAddresses.Handler(sp.GetRequiredService<IOptions<IntegrationOptions>>().Value.PrivateIssuerHosts));
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, IntegrationBearerHandler>(IntegrationAuthentication.Bearer, null)
            .AddScheme<AuthenticationSchemeOptions, IntegrationBasicHandler>(IntegrationAuthentication.Basic, null);
        services.PostConfigureAll<CookieAuthenticationOptions>(o => o.ForwardDefaultSelector = c =>
            IntegrationAuthentication.SchemeOf(c, c.RequestServices.GetRequiredService<IOptions<IntegrationOptions>>().Value));
        return services;
    }
}
