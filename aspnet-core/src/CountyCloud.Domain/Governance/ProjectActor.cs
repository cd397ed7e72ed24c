namespace CountyCloud.Governance;

/// <summary>Who does something with a sub-project.</summary>
/// <param name="UserId">Account.</param>
/// <param name="UserName">User name.</param>
public sealed record ProjectActor(Guid UserId, string UserName);
