using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Products;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CountyCloud.Web.Public.Pages;

/// <summary><c>/{county}/products</c>: the county's products, who may use its brand, and which certificates hold.</summary>
public sealed class ProductsModel(
    IPublicProducts products, IPublicCountyQueries counties, ICurrentTenant currentTenant, LocalizationStore texts, HtmlEncoder encoder, IOptions<TenantResolutionOptions> tenancy) : PublicPageModel(counties, currentTenant, texts, encoder, tenancy)
{
    /// <summary>What is public.</summary>
    public PublicProductsDto Data { get; private set; } = new([], [], [], [], []);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string county, CancellationToken cancellationToken)
    {
        var result = await ShowUnderCountyAsync(county, "/products", "Products", cancellationToken);
        if (County is not null && result is not NotFoundResult)
        {
            Data = await products.GetAsync(cancellationToken);
        }

        return result;
    }
}
