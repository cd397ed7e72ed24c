using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Products;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CountyCloud.Web.Public.Pages;

/// <summary><c>/{county}/products/{number}</c>: a product with its marks, certificates, titles and shops. One that was taken off is not there any more (PROD-09).</summary>
public sealed class ProductModel(
    IPublicProducts products, IPublicCountyQueries counties, ICurrentTenant currentTenant, LocalizationStore texts, HtmlEncoder encoder, IOptions<TenantResolutionOptions> tenancy) : PublicPageModel(counties, currentTenant, texts, encoder, tenancy)
{
    private const int MaxNumber = 64;

    /// <summary>The product.</summary>
    public PublicProductDetail Data { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string county, string number, CancellationToken cancellationToken)
    {
        var result = await ShowUnderCountyAsync(county, "/products/" + Uri.EscapeDataString(number), "Products", cancellationToken);
        if (County is null || result is NotFoundResult || number.Length > MaxNumber || await products.FindAsync(number, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Data = found;
        ShowNamed(found.Product.Name);
        return result;
    }
}
