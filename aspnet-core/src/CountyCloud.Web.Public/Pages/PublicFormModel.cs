using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Web.Public.Disclosure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CountyCloud.Web.Public.Pages;

/// <summary>A page on which the public writes: no script, an antiforgery token, a limit an address, a receipt at the end.</summary>
public abstract class PublicFormModel(
    IPublicDisclosure disclosure, IPublicDesk desk, IPublicCountyQueries counties, ICurrentTenant currentTenant, LocalizationStore texts, HtmlEncoder encoder, IOptions<TenantResolutionOptions> tenancy) : PublicPageModel(counties, currentTenant, texts, encoder, tenancy)
{
    private readonly LocalizationStore _texts = texts;

    /// <summary>What is published; the form names what it is about.</summary>
    protected PublicDisclosureDto? Data { get; private set; }

    /// <summary>The desk.</summary>
    protected IPublicDesk Desk { get; } = desk;

    /// <summary>Receipt of what was sent.</summary>
    public string? Receipt { get; protected set; }

    /// <summary>Key of the label that says what is wrong.</summary>
    public string? ProblemKey { get; protected set; }

    /// <summary>What is wrong, in words.</summary>
    public string? Problem { get; private set; }

    /// <summary>Prepares the page; null when it is there, else the answer.</summary>
    protected async Task<IActionResult?> PrepareAsync(string county, string path, string key, CancellationToken cancellationToken)
    {
        var result = await ShowUnderCountyAsync(county, path, key, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        HttpContext.Items[Caching.CountyPageCachePolicy.DoNotStore] = true;
        Data = County is null ? null : await disclosure.GetAsync(cancellationToken);
        return Data is { IsDeskOpen: true } ? null : result is NotFoundResult ? result : NotFound();
    }

    /// <summary>Does what was asked and tells what is wrong.</summary>
    protected async Task<IActionResult> SendAsync(bool isValid, Func<Task> send)
    {
        if (!isValid)
        {
            ProblemKey = "Form:Incomplete";
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            try
            {
                await send();
            }
            catch (BusinessException e)
            {
                Problem = PublicForms.Explain(_texts, e, Text.Culture);
                Response.StatusCode = e.StatusCode;
            }
        }

        return Page();
    }
}
