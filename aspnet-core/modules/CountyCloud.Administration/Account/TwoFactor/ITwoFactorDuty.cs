using CountyCloud.Administration.Authorization;

namespace CountyCloud.Administration.Account.TwoFactor;

/// <summary>Tells who must have a second factor where their side demands one. Every part of the product adds the people it trusts with much.</summary>
public interface ITwoFactorDuty
{
    /// <summary>True when somebody who holds this must have one.</summary>
    /// <param name="userId">Account.</param>
    /// <param name="roles">Roles held here today.</param>
    /// <param name="granted">Permissions held here.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<bool> BindsAsync(Guid userId, IReadOnlyList<GrantedRole> roles, IReadOnlySet<string> granted, CancellationToken cancellationToken);
}

/// <summary>Administrators: whoever changes people, roles, counties or the mail server could give themselves everything else.</summary>
public sealed class AdministratorsDuty : ITwoFactorDuty
{
    private static readonly string[] Binding =
        [AdministrationPermissions.Users.Update, AdministrationPermissions.Users.Create, AdministrationPermissions.Roles.ManagePermissions, AdministrationPermissions.Tenants.Update, AdministrationPermissions.Emailing];

    /// <inheritdoc />
    public Task<bool> BindsAsync(Guid userId, IReadOnlyList<GrantedRole> roles, IReadOnlySet<string> granted, CancellationToken cancellationToken) =>
        Task.FromResult(Array.Exists(Binding, granted.Contains));
}
