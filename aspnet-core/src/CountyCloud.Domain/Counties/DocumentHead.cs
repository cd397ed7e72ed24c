namespace CountyCloud.Counties;

/// <summary>What every new document is given.</summary>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="CreatorName">User name of whoever makes it; empty for the system and for visitors.</param>
/// <param name="ContractorId">Contractor whose document it is; null for the county's own.</param>
public sealed record DocumentHead(string Number, string Title, string CreatorName, Guid? ContractorId = null);
