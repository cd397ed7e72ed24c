namespace CountyCloud.Traceability;

/// <summary>A sample as it was taken.</summary>
/// <param name="Kind">On whose behalf.</param>
/// <param name="LotId">Lot of the county; null for goods of others.</param>
/// <param name="LotNumber">Number of the lot.</param>
/// <param name="ProductName">Product.</param>
/// <param name="SampleNumber">Number on the sample.</param>
/// <param name="SampledOn">Day.</param>
/// <param name="SampledAt">Place.</param>
/// <param name="Laboratory">Laboratory.</param>
public sealed record TakenSample(QualityTestKind Kind, Guid? LotId, string LotNumber, string ProductName, string SampleNumber, DateOnly SampledOn, string SampledAt, string Laboratory);
