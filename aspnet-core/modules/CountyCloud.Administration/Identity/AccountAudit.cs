using System.Globalization;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.EntityFrameworkCore;

namespace CountyCloud.Administration.Identity;

/// <summary>Audit entries of accounts, which are no aggregate roots of ours and so write none by themselves.</summary>
internal static class AccountAudit
{
    /// <summary>What of an account is worth telling; never a password.</summary>
    public static IReadOnlyDictionary<string, string?> Snapshot(this User user) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        [nameof(User.UserName)] = user.UserName,
        [nameof(User.Name)] = user.Name,
        [nameof(User.Surname)] = user.Surname,
        [nameof(User.Email)] = user.Email,
        [nameof(User.PhoneNumber)] = user.PhoneNumber,
        [nameof(User.IsActive)] = user.IsActive.ToString(CultureInfo.InvariantCulture),
        [nameof(User.WantsTaskMail)] = user.WantsTaskMail.ToString(CultureInfo.InvariantCulture),
        [nameof(User.LockoutEnabled)] = user.LockoutEnabled.ToString(CultureInfo.InvariantCulture),
    };

    public static void AuditAccountCreated(this CountyCloudDbContextBase db, User user) =>
        db.AuditAccount(AuditActions.Created, user, user.Snapshot().Where(p => p.Value is not null).Select(p => new PropertyChange(p.Key, null, p.Value)));

    public static void AuditAccountChanged(this CountyCloudDbContextBase db, User user, IReadOnlyDictionary<string, string?> before)
    {
        var after = user.Snapshot();
        var changes = before.Where(p => !string.Equals(p.Value, after[p.Key], StringComparison.Ordinal)).Select(p => new PropertyChange(p.Key, p.Value, after[p.Key])).ToList();
        if (changes.Count > 0)
        {
            db.AuditAccount(AuditActions.Updated, user, changes);
        }
    }

    /// <summary>Something that people do to their own account before the request knows them.</summary>
    public static void AuditOwnDeed(this CountyCloudDbContextBase db, string action, User user, IEnumerable<PropertyChange>? changes = null) =>
        db.AuditOf(user.Id, user.UserName, action, nameof(User), user.Id.ToString(), user.UserName ?? string.Empty, changes ?? []);

    public static void AuditAccount(this CountyCloudDbContextBase db, string action, User user, IEnumerable<PropertyChange>? changes = null) =>
        db.Audit(action, nameof(User), user.Id.ToString(), user.UserName ?? string.Empty, changes ?? []);
}
