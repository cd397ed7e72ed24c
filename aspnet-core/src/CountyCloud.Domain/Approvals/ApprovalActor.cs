namespace CountyCloud.Approvals;

/// <summary>Who signs: a person with the roles held today, perhaps in the place of somebody who delegated them.</summary>
/// <param name="UserId">Account of whoever acts.</param>
/// <param name="UserName">User name.</param>
/// <param name="Roles">Roles in the county by which this signature counts.</param>
/// <param name="InPlaceOfId">Account of whoever delegated; null for one's own signature.</param>
/// <param name="InPlaceOfName">User name of whoever delegated.</param>
public sealed record ApprovalActor(Guid UserId, string UserName, IReadOnlyCollection<string> Roles, Guid? InPlaceOfId = null, string? InPlaceOfName = null)
{
    /// <summary>True when either person behind the signature is the given one.</summary>
    public bool Is(Guid userId) => UserId == userId || InPlaceOfId == userId;
}
