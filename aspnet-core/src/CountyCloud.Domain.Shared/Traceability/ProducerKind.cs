namespace CountyCloud.Traceability;

/// <summary>Kinds of producers that have a size (TRACE-16).</summary>
public enum ProducerKind
{
    /// <summary>Grower of crops or gatherer.</summary>
    Grower,

    /// <summary>Breeder of animals.</summary>
    Breeder,

    /// <summary>Processor.</summary>
    Processor,
}
