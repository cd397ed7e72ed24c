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

/// <summary><c>/{county}/disclosure/objection/{number}</c>: anybody objects to a payment under notice (M105).</summary>
public sealed class ObjectionModel(
    IPublicDisclosure disclosure, IPublicDesk desk, IPublicCountyQueries counties, ICurrentTenant currentTenant, LocalizationStore texts, HtmlEncoder encoder, IOptions<TenantResolutionOptions> tenancy)
    : PublicFormModel(disclosure, desk, counties, currentTenant, texts, encoder, tenancy)
{
    /// <summary>The notice.</summary>
    public DisclosedNotice Notice { get; private set; } = null!;

    /// <summary>What was written.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>How to reach the writer; may stay empty.</summary>
    [BindProperty]
    public string? Contact { get; set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(string county, string number, CancellationToken cancellationToken) => await FindAsync(county, number, cancellationToken) ?? Page();

    /// <summary>Takes the objection.</summary>
    public async Task<IActionResult> OnPostAsync(string county, string number, CancellationToken cancellationToken) => await FindAsync(county, number, cancellationToken)
        ?? await SendAsync(Words?.Trim().Length is >= 5 and <= 2000 && !(Contact?.Length > 200), async () => Receipt = await Desk.ObjectAsync(number, Words!.Trim(), Contact?.Trim(), cancellationToken));

    private async Task<IActionResult?> FindAsync(string county, string number, CancellationToken cancellationToken)
    {
        if (await PrepareAsync(county, $"/disclosure/objection/{Uri.EscapeDataString(number)}", "Objection", cancellationToken) is { } answer)
        {
            return answer;
        }

        if (Data!.Notices.FirstOrDefault(n => n.Number == number) is not { } notice)
        {
            return NotFound();
        }

        Notice = notice;
        return null;
    }
}
