using CountyCloud.Framework.Entities;

namespace CountyCloud.Funds;

/// <summary>A payment moved on; the public page and boards are shown anew.</summary>
/// <param name="PaymentId">Payment.</param>
/// <param name="SubProjectId">Its sub-project.</param>
/// <param name="State">Where it stands now.</param>
public sealed record PaymentMoved(Guid PaymentId, Guid SubProjectId, PaymentState State) : IDomainEvent;
