namespace CountyCloud.Documents;

/// <summary>Gives documents the numbers by which people call them.</summary>
public interface IDocumentNumbers
{
    /// <summary>
    /// The next number of a series and the present year in China, for example <c>PAY-2026-0007</c>. Taken in the caller's transaction:
    /// a number is never given twice, and one that was not used leaves no gap.
    /// </summary>
    Task<string> NextAsync(string prefix, CancellationToken cancellationToken = default);
}
