namespace CountyCloud.Traceability;

/// <summary>What the public may know of recalls. The part of the trace that recalls goods implements it.</summary>
public interface IPublicRecalls
{
    /// <summary>Recalls of the current county by their numbers, those without a public notice left out.</summary>
    Task<IReadOnlyList<PublicRecall>> GetAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellationToken);
}
