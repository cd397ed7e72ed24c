namespace CountyCloud.Brands;

/// <summary>The stages that each kind of brand work takes, in order; the last is always <see cref="BrandStage.Done"/>.</summary>
public static class BrandProjectPath
{
    /// <summary>Stages of a kind.</summary>
    public static IReadOnlyList<BrandStage> Of(BrandProjectKind kind) => kind switch
    {
        // M379 research, M381 design, M371 samples, M383 promotion.
        BrandProjectKind.CreativeProduct => [BrandStage.Survey, BrandStage.Design, BrandStage.Sampling, BrandStage.Promotion, BrandStage.Done],
        BrandProjectKind.ProductDevelopment or BrandProjectKind.NewProduct => [BrandStage.Planned, BrandStage.Survey, BrandStage.Design, BrandStage.Sampling, BrandStage.Promotion, BrandStage.Done],
        BrandProjectKind.Packaging => [BrandStage.Planned, BrandStage.Design, BrandStage.Running, BrandStage.Done],
        BrandProjectKind.Trademark => [BrandStage.Planned, BrandStage.Applied, BrandStage.Done],
        BrandProjectKind.Contest => [BrandStage.Planned, BrandStage.Applied, BrandStage.Judging, BrandStage.Done],
        BrandProjectKind.SupplyPoint => [BrandStage.Applied, BrandStage.Judging, BrandStage.Running, BrandStage.Done],
        BrandProjectKind.Incubation or BrandProjectKind.Cultivation => [BrandStage.Planned, BrandStage.Design, BrandStage.Running, BrandStage.Done],
        BrandProjectKind.ProductionBase or BrandProjectKind.CertifiedStock or BrandProjectKind.Protection => [BrandStage.Running, BrandStage.Done],
        _ => [BrandStage.Planned, BrandStage.Running, BrandStage.Done],
    };
}
