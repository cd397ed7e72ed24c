using CountyCloud.Brands;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Products;

/// <summary>The conditions under which a product is listed in a shop (PROD-07: Z75; TRACE-19: Z65). A food production licence is asked of food only (PROD-15).</summary>
public static class ListingGate
{
    /// <summary>The conditions of a product, each broken or not.</summary>
    public static IReadOnlyList<IBusinessRule> RulesFor(Product product, ListingFacts facts) =>
    [
        new OnlyPublishedProductsAreListedRule(product), new ProblemIsSolvedRule(product),
        .. facts.NeededKinds.Where(k => k != CertificationKind.FoodProductionLicence || product.Content.Kind.IsFood()).Order().Select(k => new ListedProductHasItsCertificateRule(product.Number, k, facts.HeldKinds)),
        new ListedProductIsTracedRule(product.Number, facts),
    ];
}
