namespace CountyCloud.Products;

/// <summary>Counts of a county's library.</summary>
/// <param name="Published">Published products.</param>
/// <param name="Standardised">Those under a standard.</param>
/// <param name="TourismAndCulture">Those of tourism and culture, counted beside produce (PROD-16: M39, Z29, K12).</param>
/// <param name="OnSale">Those listed in some shop now; one in three shops is one kind (PROD-08: Z75).</param>
/// <param name="SinglesInShops">Those of them on Tmall, Taobao or in a county hall (PROD-12: Z69).</param>
public sealed record LibraryCounts(int Published, int Standardised, int TourismAndCulture, int OnSale, int SinglesInShops)
{
    /// <summary>Counts published products.</summary>
    public static LibraryCounts Of(IReadOnlyCollection<CountedProduct> published) => new(
        published.Count, published.Count(p => p.IsStandardised), published.Count(p => p.Kind.IsTourismOrCulture()), published.Count(p => p.Listings.Any(l => l.Until is null)),
        published.Count(p => p.Listings.Any(l => l.Until is null && l.Shop != ProductShop.Other)));
}

/// <summary>What is counted of a product.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="IsStandardised">True under a standard.</param>
/// <param name="Listings">Where it is and was sold.</param>
public sealed record CountedProduct(ProductKind Kind, bool IsStandardised, IReadOnlyList<ProductListing> Listings);
