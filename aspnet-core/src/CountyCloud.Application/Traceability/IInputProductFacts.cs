namespace CountyCloud.Traceability;

/// <summary>What the recording of input use needs to know of a pesticide, drug, feed or fertiliser.</summary>
/// <param name="Name">Name in the county's main language.</param>
/// <param name="WithdrawalDays">Days between the use and the harvest or slaughter; 0 when there is no withdrawal period.</param>
/// <param name="Banned">Its use is forbidden.</param>
/// <param name="Kind">Kind.</param>
public sealed record InputProductFacts(string Name, int WithdrawalDays, bool Banned, InputProductKind Kind);

/// <summary>The county's list of input products (section <c>input-product</c>).</summary>
public interface IInputProductFacts
{
    /// <summary>The input product of this code; null when the county's list has none.</summary>
    Task<InputProductFacts?> FindAsync(string code, CancellationToken cancellationToken);
}
