namespace CountyCloud.Funds;

/// <summary>What somebody proposes to move.</summary>
/// <param name="Title">Short title.</param>
/// <param name="Reason">Why it is needed.</param>
/// <param name="Moves">Moves.</param>
/// <param name="PaperCount">Papers handed in with it.</param>
/// <param name="ContractorId">Contractor that proposes it; null for the office.</param>
/// <param name="RequesterName">User name.</param>
/// <param name="Day">Day.</param>
public sealed record ReallocationProposal(
    string Title, string Reason, IReadOnlyList<ReallocationMove> Moves, int PaperCount, Guid? ContractorId, string RequesterName, DateOnly Day);
