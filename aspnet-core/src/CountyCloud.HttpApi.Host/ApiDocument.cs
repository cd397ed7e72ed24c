using CountyCloud.Framework.Permissions;

namespace CountyCloud.HttpApi.Host;

/// <summary>The OpenAPI document and its page, shown where the product is developed or demonstrated, never in production.</summary>
public static class ApiDocument
{
    /// <summary>True when the document is shown.</summary>
    public static bool IsShown(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() || configuration.GetValue<bool>("Demo:Enabled");

    /// <summary>Registers the document.</summary>
    public static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi("v1", o => o.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "CountyCloud";
            document.Info.Description = "Every use case of CountyCloud. Sign in on /admin/ first: calls carry the session cookie, unsafe ones the antiforgery header too.";
            return Task.CompletedTask;
        }));

    /// <summary>Maps <c>/openapi/v1.json</c> and shows it on <c>/swagger</c>.</summary>
    public static void UseApiDocument(this WebApplication app)
    {
        if (!IsShown(app.Environment, app.Configuration))
        {
            return;
        }

        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new OpenToEverybodyAttribute("Only where the product is developed or demonstrated."));
        app.UseSwaggerUI(o =>
        {
            o.RoutePrefix = "swagger";
            o.DocumentTitle = "CountyCloud API";
            o.SwaggerEndpoint("/openapi/v1.json", "CountyCloud v1");
        });
    }
}
