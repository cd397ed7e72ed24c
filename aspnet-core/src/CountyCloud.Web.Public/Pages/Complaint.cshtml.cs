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

/// <summary><c>/{county}/disclosure/complaint</c>: anybody complains or reports (DATA-19, W-39).</summary>
public sealed class ComplaintModel(
    IPublicDisclosure disclosure, IPublicDesk desk, IPublicCountyQueries counties, ICurrentTenant currentTenant, LocalizationStore texts, HtmlEncoder encoder, IOptions<TenantResolutionOptions> tenancy)
    : PublicFormModel(disclosure, desk, counties, currentTenant, texts, encoder, tenancy)
{
    /// <summary>Subject.</summary>
    [BindProperty]
    public string? Subject { get; set; }

    /// <summary>What happened.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>How to reach the writer; may stay empty.</summary>
    [BindProperty]
    public string? Contact { get; set; }

    /// <summary>Shows the form; with the code of a label, about that label (TRACE-07).</summary>
    public async Task<IActionResult> OnGetAsync(string county, string? code, CancellationToken cancellationToken)
    {
        if (await PrepareAsync(county, "/disclosure/complaint", "Complaint", cancellationToken) is { } answer)
        {
            return answer;
        }

        Subject = code is { Length: > 0 and <= 32 } ? Text.Plain("Trace:ReportSubject", code) : null;
        return Page();
    }

    /// <summary>Takes the complaint.</summary>
    public async Task<IActionResult> OnPostAsync(string county, CancellationToken cancellationToken) => await PrepareAsync(county, "/disclosure/complaint", "Complaint", cancellationToken)
        ?? await SendAsync(
            Subject?.Trim().Length is >= 2 and <= 100 && Words?.Trim().Length is >= 10 and <= 2000 && !(Contact?.Length > 128),
            async () => Receipt = await Desk.ComplainAsync(Subject!.Trim(), Words!.Trim(), Contact?.Trim(), cancellationToken));
}
