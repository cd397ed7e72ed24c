using Microsoft.AspNetCore.Http;

namespace CountyCloud.Framework.AspNetCore.Errors;

/// <summary>Metadata of an endpoint whose callers follow another standard: its errors leave in that standard's form.</summary>
public interface IErrorFormat
{
    /// <summary>Writes the body; the status is set.</summary>
    /// <param name="context">The request.</param>
    /// <param name="statusCode">HTTP status.</param>
    /// <param name="code">Error code.</param>
    /// <param name="message">Localized text.</param>
    Task WriteAsync(HttpContext context, int statusCode, string code, string message);
}
