using System.Globalization;
using System.Text.Json;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Framework.AspNetCore.Errors;

/// <summary>ABP's error document: the one shape in which any error leaves the API, in the reader's language.</summary>
public static class ErrorDocument
{
    /// <summary>Header that tells ABP's client that the body is this document.</summary>
    public const string Header = "_AbpErrorFormat";

    // What was said about the error before it is written as a document.
    private static readonly string[] Kept = ["Abp-Tenant-Resolve-Error", "Retry-After", "WWW-Authenticate"];

    /// <summary>Writes an error. Nothing but its localized text and data leaves the server.</summary>
    public static Task WriteAsync(HttpContext context, BusinessException error) => WriteAsync(context, error.StatusCode, Of(context, error));

    /// <summary>What the document has under <c>error</c>, for an answer that has begun and can only say it in its last line.</summary>
    public static object InfoOf(HttpContext context, BusinessException error) => Of(context, error);

    private static ErrorInfo Of(HttpContext context, BusinessException error)
    {
        var texts = context.RequestServices.GetRequiredService<LocalizationStore>();
        var culture = CultureOf();
        var problems = error is InputValidationException invalid
            ? invalid.Problems.Select(p => new ValidationErrorInfo(string.Format(CultureInfo.CurrentCulture, texts.Localize(p.Code, culture), p.Arguments), [p.Member])).ToList()
            : [];
        var message = Fill(FindMessage(texts, error.Code, culture), error.Data, key => texts.Localize(key, culture));
        var details = error.Details ?? (problems.Count == 0 ? null : DetailsOf(texts, culture, problems));
        var data = error.Data.Keys.Cast<object>().ToDictionary(k => k.ToString()!, k => error.Data[k], StringComparer.Ordinal);
        return new ErrorInfo(error.Code, message, details, data, problems);
    }

    /// <summary>Writes an error by code, for refusals before any use case runs.</summary>
    public static Task WriteAsync(HttpContext context, int statusCode, string code) => WriteAsync(context, new BusinessException(code, statusCode));

    /// <summary>Writes invalid model state.</summary>
    public static object InvalidModel(HttpContext context, IReadOnlyList<ValidationErrorInfo> problems)
    {
        var texts = context.RequestServices.GetRequiredService<LocalizationStore>();
        var culture = CultureOf();
        context.Response.Headers[Header] = "true";
        return new ErrorBody(new ErrorInfo("CountyCloud:InvalidInput", texts.Localize("CountyCloud:InvalidInput", culture), DetailsOf(texts, culture, problems), [], problems));
    }

    private static async Task WriteAsync(HttpContext context, int statusCode, ErrorInfo error)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        var kept = Kept.Select(name => (Name: name, Value: context.Response.Headers[name])).Where(h => h.Value.Count > 0).ToList();
        context.Response.Clear();
        foreach (var (name, value) in kept)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.StatusCode = statusCode;
        if (context.GetEndpoint()?.Metadata.GetMetadata<IErrorFormat>() is { } own)
        {
            await own.WriteAsync(context, statusCode, error.Code, error.Message);
            return;
        }

        context.Response.Headers[Header] = "true";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(new ErrorBody(error), context.RequestAborted);
    }

    private static string FindMessage(LocalizationStore texts, string code, string culture)
    {
        foreach (var resource in texts.Resources)
        {
            if (texts.GetTexts(resource.Name, culture).TryGetValue(code, out var text))
            {
                return text;
            }
        }

        return texts.Localize("CountyCloud:UnknownError", culture);
    }

    /// <summary>Puts the data of an error into its text: an option as its name in the reader's language, a number in groups of thousands, everything else as it is.</summary>
    /// <param name="text">Text with named placeholders.</param>
    /// <param name="data">Data.</param>
    /// <param name="localize">The text of a key.</param>
    public static string Fill(string text, System.Collections.IDictionary data, Func<string, string> localize)
    {
        foreach (var key in data.Keys)
        {
            var value = data[key] switch
            {
                Enum option => localize($"Enum:{option.GetType().Name}:{JsonNamingPolicy.CamelCase.ConvertName(option.ToString())}"),
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),

                // An amount reads the same from every database, whatever zeros it was stored with.
                decimal number => number.ToString("#,##0.####", CultureInfo.InvariantCulture),
                var other => Convert.ToString(other, CultureInfo.CurrentCulture),
            };
            text = text.Replace("{" + key + "}", value, StringComparison.Ordinal);
        }

        return text;
    }

    private static string DetailsOf(LocalizationStore texts, string culture, IReadOnlyList<ValidationErrorInfo> problems) =>
        texts.Localize("CountyCloud:InvalidInput:Details", culture) + "\r\n" + string.Join("\r\n", problems.Select(p => $" - {p.Message}"));

    private static string CultureOf() => CultureInfo.CurrentUICulture.Name.Length == 0 ? LocalizationStore.DefaultCulture : CultureInfo.CurrentUICulture.Name;

    private sealed record ErrorBody(ErrorInfo Error);

    private sealed record ErrorInfo(string Code, string Message, string? Details, Dictionary<string, object?> Data, IReadOnlyList<ValidationErrorInfo> ValidationErrors);
}

/// <summary>One invalid field in the error document.</summary>
/// <param name="Message">Localized text.</param>
/// <param name="Members">Fields.</param>
public sealed record ValidationErrorInfo(string Message, IReadOnlyList<string> Members);
