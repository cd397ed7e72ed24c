namespace CountyCloud.Products;

/// <summary>What follows from the kind of a product.</summary>
public static class ProductKinds
{
    /// <summary>True for what is eaten: only that is made under a food production licence. Weaving, clay, journeys and means of production are products too (PROD-15: C125, K14; PROD-16), but no food.</summary>
    public static bool IsFood(this ProductKind kind) => kind is not (ProductKind.CulturalGoods or ProductKind.TourismProduct or ProductKind.ProductionGoods);

    /// <summary>True for what is counted as tourism and culture beside produce (PROD-16: M39, Z29, K12).</summary>
    public static bool IsTourismOrCulture(this ProductKind kind) => kind is ProductKind.TourismProduct or ProductKind.CulturalGoods;
}
