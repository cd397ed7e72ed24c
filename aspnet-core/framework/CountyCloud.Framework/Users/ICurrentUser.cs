namespace CountyCloud.Framework.Users;

/// <summary>Who the current flow of execution acts for.</summary>
public interface ICurrentUser
{
    /// <summary>True when somebody is signed in.</summary>
    bool IsAuthenticated { get; }

    /// <summary>Account id; null for anonymous visitors and the system.</summary>
    Guid? Id { get; }

    /// <summary>User name; null for anonymous visitors and the system.</summary>
    string? UserName { get; }
}
