namespace CountyCloud.Traceability;

/// <summary>What tests and alerts need to know of a lot.</summary>
/// <param name="Id">Id of the lot.</param>
/// <param name="Number">Its number.</param>
/// <param name="ProductCode">Code of its product.</param>
/// <param name="ProductName">Name of its product.</param>
/// <param name="HolderSubjectId">Trace subject that has it; null when nobody is known.</param>
/// <param name="BestBefore">Last day on which it may be sold; null when it has none.</param>
/// <param name="InStock">What is left of it, in its unit.</param>
public sealed record LotFacts(Guid Id, string Number, string ProductCode, string ProductName, Guid? HolderSubjectId, DateOnly? BestBefore, decimal InStock);

/// <summary>Finds lots of the current county for tests and alerts.</summary>
public interface ILotFacts
{
    /// <summary>The lot of this id; null when the county has none.</summary>
    Task<LotFacts?> FindAsync(Guid lotId, CancellationToken cancellationToken);

    /// <summary>The lot of this number; null when the county has none.</summary>
    Task<LotFacts?> FindByNumberAsync(string lotNumber, CancellationToken cancellationToken);

    /// <summary>Lots of which something is left although their last day has passed (TRACE-14).</summary>
    /// <param name="day">Today.</param>
    /// <param name="most">At most so many, the oldest first.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    Task<IReadOnlyList<LotFacts>> GetPastBestBeforeAsync(DateOnly day, int most, CancellationToken cancellationToken);
}
