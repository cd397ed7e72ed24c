namespace CountyCloud.Traceability;

/// <summary>Where a test stands (W-28).</summary>
public enum QualityTestState
{
    /// <summary>The sample is taken.</summary>
    SampleTaken,

    /// <summary>The laboratory has found values.</summary>
    Tested,

    /// <summary>Reported as pass or fail; never changes again.</summary>
    Reported,
}
