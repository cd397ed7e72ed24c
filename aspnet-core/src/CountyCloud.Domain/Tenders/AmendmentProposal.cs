namespace CountyCloud.Tenders;

/// <summary>What an amendment says.</summary>
/// <param name="Title">Title.</param>
/// <param name="Reason">Why it is needed.</param>
/// <param name="SignedOn">Day of the agreement.</param>
/// <param name="Terms">Terms from now on.</param>
public sealed record AmendmentProposal(string Title, string Reason, DateOnly SignedOn, ContractTerms Terms);

/// <summary>What stands around an amendment.</summary>
/// <param name="Today">Today.</param>
/// <param name="OriginalAmount">Amount that was signed first, yuan: the old amount of the contract's first amendment.</param>
/// <param name="PendingNumber">Another amendment of the contract that waits for its decision; null for none.</param>
/// <param name="MostIncreasePercent">Most by which all amendments together may raise the amount, percent of what was signed first.</param>
/// <param name="Source">Clause of that limit.</param>
public sealed record AmendmentLimits(DateOnly Today, decimal OriginalAmount, string? PendingNumber, decimal MostIncreasePercent, string Source);
