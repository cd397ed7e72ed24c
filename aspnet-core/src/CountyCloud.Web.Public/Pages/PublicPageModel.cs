using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Web.Public.Caching;
using CountyCloud.Web.Public.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CountyCloud.Web.Public.Pages;

/// <summary>What every public page needs: its language, the languages it is offered in, its addresses.</summary>
public abstract class PublicPageModel(
    IPublicCountyQueries counties,
    ICurrentTenant currentTenant,
    LocalizationStore texts,
    HtmlEncoder encoder,
    IOptions<TenantResolutionOptions> tenancy) : PageModel
{
    /// <summary>Texts in the page's language.</summary>
    public PageText Text { get; private set; } = null!;

    /// <summary>Languages the page is offered in.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>Path of the page without language, <c>/</c> on a county's own host name.</summary>
    public string PagePath { get; protected set; } = "/";

    /// <summary>Title of the window.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Language of title and description when it is not the page's.</summary>
    public string? TitleLanguage { get; private set; }

    /// <summary>Description for search engines.</summary>
    public string Description { get; private set; } = string.Empty;

    /// <summary>Colours.</summary>
    public BrandPalette Palette { get; private set; } = BrandPalette.Default;

    /// <summary>The county, on a county's page.</summary>
    public PublicCountyDto? County { get; private set; }

    /// <summary>False when search engines are to leave the page out: they would find as many as people can think of.</summary>
    public bool IsIndexed { get; protected set; } = true;

    /// <summary>True when the host name names the county.</summary>
    public bool IsCountyHost => currentTenant.Name is { } code
        && tenancy.Value.BaseDomains.Any(d => string.Equals(Request.Host.Host, $"{code}.{d}", StringComparison.OrdinalIgnoreCase));

    /// <summary>Address of a path in a language; Chinese, the default, needs no parameter.</summary>
    public static string Localized(string path, string culture) =>
        string.Equals(culture, LocalizedText.SourceCulture, StringComparison.OrdinalIgnoreCase) ? path
            : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{PublicLanguages.QueryKey}={Uri.EscapeDataString(culture)}";

    /// <summary>Address of this page in a language, with scheme and host, for search engines.</summary>
    public string Absolute(string culture) => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{Localized(PagePath, culture)}";

    /// <summary>Address of the list of counties: on a county's host name, the host above it.</summary>
    public string ListUrl
    {
        get
        {
            var path = Localized("/", Text.Culture);
            return IsCountyHost ? $"{Request.Scheme}://{Request.Host.Value![(currentTenant.Name!.Length + 1)..]}{path}" : path;
        }
    }

    /// <summary>Shows a page under the county of the request, or 404.</summary>
    /// <param name="county">First segment of the path; must be the code of the resolved county.</param>
    /// <param name="path">Path under the county, beginning with a slash.</param>
    /// <param name="key">Key of title (<c>:Title</c>) and description (<c>:Description</c>).</param>
    /// <param name="cancellationToken">Cancellation.</param>
    protected async Task<IActionResult> ShowUnderCountyAsync(string county, string path, string key, CancellationToken cancellationToken)
    {
        if (!string.Equals(county, currentTenant.Name, StringComparison.OrdinalIgnoreCase) || await ShowCountyAsync(cancellationToken) is not PageResult page || County is not { IsPublished: true } shown)
        {
            return NotFound();
        }

        PagePath = $"/{shown.Code}{path}";
        (Title, TitleLanguage) = Text.BareLabel(key + ":Title", shown.Name);
        (Description, _) = Text.BareLabel(key + ":Description", shown.OfficialName.IsEmpty ? shown.Name : shown.OfficialName);
        return page;
    }

    /// <summary>Says that the page shows a part of another: its title begins with the part's name.</summary>
    /// <param name="headingKey">Key of the part's name.</param>
    /// <param name="path">Path of the part, without language.</param>
    protected void ShowPart(string headingKey, string path)
    {
        PagePath = path;
        Title = $"{Text.Plain(headingKey)} · {Title}";
    }

    /// <summary>Says that the page shows a named thing: its title begins with the name, where that is in the title's language.</summary>
    protected void ShowNamed(LocalizedText name)
    {
        var (words, language) = Text.Bare(name);
        Title = $"{words} · {Title}";
        TitleLanguage ??= language;
    }

    /// <summary>What the county publishes; a page that is asked for often may keep it.</summary>
    protected virtual Task<PublicCountyDto?> FindCountyAsync(CancellationToken cancellationToken) => counties.GetCountyPageAsync(cancellationToken);

    /// <summary>Languages in which the page is offered: those the county writes in. A page whose labels exist in more may offer all that a reader may choose.</summary>
    protected virtual IReadOnlyList<string> LanguagesOf(PublicCountyDto county) => county.ContentLanguages;

    /// <summary>Shows the county of the request, or 404.</summary>
    protected async Task<IActionResult> ShowCountyAsync(CancellationToken cancellationToken)
    {
        if (await FindCountyAsync(cancellationToken) is not { } county)
        {
            return NotFound();
        }

        County = county;
        PagePath = IsCountyHost ? "/" : "/" + county.Code;
        Palette = BrandPalette.From(county.Brands.SelectMany(b => b.Colours));
        Open(PublicLanguages.OfCounty(LanguagesOf(county)));
        (Title, TitleLanguage) = Text.BareLabel("County:Title", county.Name);
        (Description, _) = Text.BareLabel("County:Description", county.OfficialName.IsEmpty ? county.Name : county.OfficialName);
        return Page();
    }

    /// <summary>Opens a page that belongs to no county.</summary>
    protected void OpenWithoutCounty()
    {
        Open(PublicLanguages.OfList);
        (Title, TitleLanguage) = Text.BareLabel("List:Title");
        (Description, _) = Text.BareLabel("List:Description");
    }

    /// <summary>Keeps the page out of the cache.</summary>
    protected void DoNotStore() => HttpContext.Items[CountyPageCachePolicy.DoNotStore] = true;

    private void Open(IReadOnlyList<string> languages)
    {
        var requested = PublicLanguages.Requested(Request);
        var culture = PublicLanguages.Choose(requested, languages);
        if (requested is not null && !string.Equals(requested, culture, StringComparison.OrdinalIgnoreCase))
        {
            DoNotStore();
        }

        Languages = languages;
        Text = new PageText(texts, encoder, culture);
        Response.Headers.CacheControl = "public, max-age=60";
        Response.Headers.ContentLanguage = culture;
    }
}
