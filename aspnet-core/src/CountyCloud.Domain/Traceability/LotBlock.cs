namespace CountyCloud.Traceability;

/// <summary>Why a lot is held back.</summary>
/// <param name="Reason">Reason.</param>
/// <param name="ReferenceNumber">Number of the paper that says so.</param>
/// <param name="Since">When it was opened, UTC.</param>
public sealed record LotBlock(LotBlockReason Reason, string ReferenceNumber, DateTime Since);
