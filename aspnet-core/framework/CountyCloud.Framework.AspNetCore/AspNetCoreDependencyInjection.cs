using System.Text.Json.Serialization;
using CountyCloud.Framework.AspNetCore.ApplicationServices;
using CountyCloud.Framework.AspNetCore.Errors;
using CountyCloud.Framework.AspNetCore.Localization;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.AspNetCore.Observability;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.Framework.AspNetCore.Users;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace CountyCloud.Framework.AspNetCore;

/// <summary>Registers the HTTP side of the kernel.</summary>
public static class AspNetCoreDependencyInjection
{
    /// <summary>Largest JSON body that is read; files have limits of their own.</summary>
    public const int MaxJsonBodyBytes = 2 * 1024 * 1024;

    /// <summary>MVC over application services, error contract, antiforgery, current user.</summary>
    public static IMvcBuilder AddCountyCloudAspNetCore(this IServiceCollection services, ApplicationServiceRegistry registry)
    {
        services.AddHttpContextAccessor();
        services.AddPublicPolicies();
        services.TryAddSingleton<ICurrentUser, HttpContextCurrentUser>();
        services.AddSingleton<IStringLocalizerFactory, JsonStringLocalizerFactory>();
        services.AddSingleton(new LocalizationAssembly(typeof(AspNetCoreDependencyInjection).Assembly));
        services.AddSingleton(registry);
        foreach (var type in registry.Services.Keys)
        {
            services.TryAddScoped(type);
        }

        services.AddAntiforgery(o =>
        {
            o.HeaderName = "RequestVerificationToken";
            o.Cookie.Name = ".CountyCloud.Antiforgery";
            o.Cookie.SameSite = SameSiteMode.Lax;
        });

        // The same JSON for endpoints that are no controllers and for the OpenAPI document, which reads these options.
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
            o.SerializerOptions.NumberHandling = JsonNumberHandling.AllowReadingFromString;
        });
        return services
            .AddControllers(o =>
            {
                o.Conventions.Add(new ApplicationServiceConvention(registry));
                o.Filters.Add<ValidateModelFilter>();
            })
            .ConfigureApplicationPartManager(m => m.FeatureProviders.Add(new ApplicationServiceFeatureProvider(registry)))
            .AddControllersAsServices()
            .AddDataAnnotationsLocalization()
            .AddJsonOptions(o =>
            {
                o.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
                o.JsonSerializerOptions.NumberHandling = JsonNumberHandling.AllowReadingFromString;
            })
            .ConfigureApiBehaviorOptions(o => o.InvalidModelStateResponseFactory = InvalidModelState);
    }

    /// <summary>Order matters: errors outermost, then who, then which county, then what may be done.</summary>
    public static IApplicationBuilder UseCountyCloudPipeline(this IApplicationBuilder app) => app
        .UseMiddleware<ErrorMiddleware>()
        .UseMiddleware<KeyRingMiddleware>()
        .UseAuthentication()
        .UseMiddleware<TenantResolutionMiddleware>()
        .UseMiddleware<RequestTelemetryMiddleware>()
        .UseMiddleware<AntiforgeryMiddleware>()
        .UseMiddleware<AccessMiddleware>();

    internal static IActionResult InvalidModelState(ActionContext context)
    {
        var problems = context.ModelState
            .Where(e => e.Value!.Errors.Count > 0)
            .SelectMany(e => e.Value!.Errors.Select(x => new ValidationErrorInfo(
                string.IsNullOrEmpty(x.ErrorMessage) ? e.Key : x.ErrorMessage,
                [e.Key.Length == 0 ? string.Empty : char.ToLowerInvariant(e.Key[0]) + e.Key[1..]])))
            .ToList();
        return new BadRequestObjectResult(ErrorDocument.InvalidModel(context.HttpContext, problems));
    }
}

/// <summary>Makes automatic model validation hold for application services, which carry no [ApiController].</summary>
public sealed class ValidateModelFilter : Microsoft.AspNetCore.Mvc.Filters.IActionFilter
{
    /// <inheritdoc />
    public void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context)
    {
        if (!context.ModelState.IsValid)
        {
            context.Result = AspNetCoreDependencyInjection.InvalidModelState(context);
        }
    }

    /// <inheritdoc />
    public void OnActionExecuted(Microsoft.AspNetCore.Mvc.Filters.ActionExecutedContext context)
    {
    }
}
