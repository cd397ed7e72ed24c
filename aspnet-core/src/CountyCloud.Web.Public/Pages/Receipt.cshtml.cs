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

/// <summary><c>/{county}/disclosure/receipt</c>: what became of an objection or complaint. The receipt is sent in a form, so that it stands in no address.</summary>
public sealed class ReceiptModel(
    IPublicDisclosure disclosure, IPublicDesk desk, IPublicCountyQueries counties, ICurrentTenant currentTenant, LocalizationStore texts, HtmlEncoder encoder, IOptions<TenantResolutionOptions> tenancy)
    : PublicFormModel(disclosure, desk, counties, currentTenant, texts, encoder, tenancy)
{
    /// <summary>Receipt that is asked about.</summary>
    [BindProperty]
    public string? Asked { get; set; }

    /// <summary>What became of it.</summary>
    public DisclosedReply? Reply { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(string county, CancellationToken cancellationToken) => await PrepareAsync(county, "/disclosure/receipt", "Receipt", cancellationToken) ?? Page();

    /// <summary>Looks it up.</summary>
    public async Task<IActionResult> OnPostAsync(string county, CancellationToken cancellationToken) => await PrepareAsync(county, "/disclosure/receipt", "Receipt", cancellationToken)
        ?? await SendAsync(Asked?.Trim().Length is >= 4 and <= 64, async () =>
        {
            Reply = await Desk.FindAsync(Asked!.Trim(), cancellationToken);
            ProblemKey = Reply is null ? "Receipt:Unknown" : null;
        });
}
