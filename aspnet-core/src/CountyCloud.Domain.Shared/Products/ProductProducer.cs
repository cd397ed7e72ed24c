using System.ComponentModel.DataAnnotations;

namespace CountyCloud.Products;

/// <summary>A producer that answers for a product.</summary>
public sealed record ProductProducer
{
    /// <summary>Trace subject; null for one that is not filed.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Name of the company, co-op or farm; taken from the trace subject where one is chosen.</summary>
    [MaxLength(128)]
    public string Name { get; init; } = string.Empty;
}
