using Microsoft.AspNetCore.Identity;

namespace CountyCloud.Administration.Identity;

/// <summary>
/// An account: one a person over the whole platform (user name, e-mail or phone, each unique). Where and as what the person may work
/// is said by memberships, region scopes and engagements. Host data.
/// </summary>
public sealed class User : IdentityUser<Guid>
{
    private User()
    {
    }

    /// <summary>A new account.</summary>
    public User(Guid id, string userName, DateTime creationTime)
    {
        Id = id;
        UserName = userName;
        CreationTime = creationTime;
        IsActive = true;
        LockoutEnabled = true;
        WantsTaskMail = true;
    }

    /// <summary>Given name or the post's short name.</summary>
    public string? Name { get; set; }

    /// <summary>Family name.</summary>
    public string? Surname { get; set; }

    /// <summary>False when the account may not sign in anywhere.</summary>
    public bool IsActive { get; set; }

    /// <summary>True for accounts made by a demo start; a production start refuses them.</summary>
    public bool IsDemo { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreationTime { get; private set; }

    /// <summary>True when reminders of tasks may be sent to the e-mail, if there is one; the person's own switch.</summary>
    public bool WantsTaskMail { get; set; }

    /// <summary>Language in which the person signed in or saved the profile last: that of mails. Null before the first sign-in.</summary>
    public string? Language { get; set; }

    /// <summary>The county the person worked in last; where the next sign-in starts.</summary>
    public Guid? LastTenantId { get; set; }
}
