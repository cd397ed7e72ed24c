namespace CountyCloud.Traceability;

/// <summary>What codes need to know of products, subjects, lots and brands. Those parts of the trace implement it.</summary>
public interface ITraceCodeFacts
{
    /// <summary>A product of the county; null when there is none.</summary>
    Task<CodeProduct?> FindProductAsync(Guid productId, CancellationToken cancellationToken);

    /// <summary>A filed subject of the county; null when there is none.</summary>
    Task<CodeSubject?> FindSubjectAsync(Guid subjectId, CancellationToken cancellationToken);

    /// <summary>A lot of the county; null when there is none.</summary>
    Task<CodeLot?> FindLotAsync(Guid lotId, CancellationToken cancellationToken);

    /// <summary>The brand mark that a subject may print on a product today; null when it has no valid licence (W-29).</summary>
    Task<CodeBrandMark?> FindBrandMarkAsync(Guid productId, Guid subjectId, CancellationToken cancellationToken);

    /// <summary>The picture of a brand's mark; null when it is not there or no picture.</summary>
    Task<LabelPicture?> FindPictureAsync(string file, CancellationToken cancellationToken);

    /// <summary>Subjects for which the caller acts; null when for all.</summary>
    Task<IReadOnlyCollection<Guid>?> GetOwnSubjectIdsAsync(CancellationToken cancellationToken);
}

/// <summary>A code that looks copied.</summary>
/// <param name="KeyVersion">Version of its key.</param>
/// <param name="Serial">Serial number.</param>
/// <param name="Code">The code.</param>
/// <param name="BatchNumber">Batch.</param>
/// <param name="LotId">Lot whose package it marks.</param>
/// <param name="Reasons">Why.</param>
public sealed record SuspiciousCode(int KeyVersion, long Serial, string Code, string BatchNumber, Guid? LotId, IReadOnlyList<ScanSuspicion> Reasons);

/// <summary>Hears of codes that look copied, once a code; for instance to raise an alert.</summary>
public interface ISuspiciousScans
{
    /// <summary>A code of the current county looks copied.</summary>
    Task RaiseAsync(SuspiciousCode code, CancellationToken cancellationToken);
}

/// <summary>Protects the counties' keys where they are kept.</summary>
public interface ITraceKeyProtector
{
    /// <summary>Protects a key of a county.</summary>
    string Protect(Guid countyId, byte[] key);

    /// <summary>The key again.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was protected for another county or elsewhere.</exception>
    byte[] Unprotect(Guid countyId, string protectedKey);
}
