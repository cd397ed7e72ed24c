namespace CountyCloud.Traceability;

/// <summary>Recalls of the current county that everybody may see: no holder, no person.</summary>
public interface IPublicRecalls
{
    /// <summary>The recall in force that concerns a lot, for the banner of its trace page; null when there is none.</summary>
    Task<PublicRecallDto?> FindForLotAsync(Guid lotId, CancellationToken cancellationToken);

    /// <summary>Recalls that were decided, newest first; drills are not among them.</summary>
    Task<IReadOnlyList<PublicRecallDto>> GetListAsync(CancellationToken cancellationToken);
}

/// <summary>A recall as everybody may see it.</summary>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="IsInForce">True while the goods are held back.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Goods">Products with their lot numbers: at most fifty.</param>
public sealed record PublicRecallDto(string Number, string Title, string Reason, DateOnly DecidedOn, bool IsInForce, RecallState State, IReadOnlyList<PublicRecallGoods> Goods);

/// <summary>A product and its lots.</summary>
public sealed record PublicRecallGoods(string ProductName, IReadOnlyList<string> LotNumbers);
