using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Account.TwoFactor;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Integration;
using CountyCloud.Administration.Keys;
using CountyCloud.Administration.People;
using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.Administration.Visits;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration;

/// <summary>The module's tables.</summary>
public static class AdministrationModel
{
    /// <summary>Maps the module's types. Keys, filters and stamps come from the kernel's conventions.</summary>
    public static void ConfigureAdministration(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Tenant>(b =>
        {
            b.ToTable("Counties");
            b.Property(e => e.Name).HasMaxLength(Tenant.MaxNameLength);
            b.HasIndex(e => e.Name).IsUnique();
            b.HasOne<Region>().WithMany().HasForeignKey(e => e.RegionId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Region>(b =>
        {
            b.ToTable("Regions");
            b.Property(e => e.Code).HasMaxLength(12);
            b.HasIndex(e => e.Code).IsUnique();
            b.HasOne<Region>().WithMany().HasForeignKey(e => e.ParentId).OnDelete(DeleteBehavior.Restrict);
            b.HasMany(e => e.Placements).WithOne().HasForeignKey(p => p.RegionId).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Placements).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        modelBuilder.Entity<RegionPlacement>(b =>
        {
            b.ToTable("RegionPlacements");
            b.Property(e => e.Path).HasMaxLength(128);
            b.HasIndex(e => new { e.RegionId, e.From }).IsUnique();
            b.HasIndex(e => e.Path);
            b.HasOne<Region>().WithMany().HasForeignKey(e => e.ParentId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RegionMove>(b =>
        {
            b.ToTable("RegionMoves");
            b.Property(e => e.Reason).HasMaxLength(RegionMove.MaxReasonLength);
            b.Property(e => e.Document).HasMaxLength(RegionMove.MaxDocumentLength);
            b.Property(e => e.UserName).HasMaxLength(256);
            b.HasIndex(e => e.Number).IsUnique();
            b.HasIndex(e => e.CorrectsId).IsUnique();
            b.HasOne<Region>().WithMany().HasForeignKey(e => e.RegionId).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Region>().WithMany().HasForeignKey(e => e.FromRegionId).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Region>().WithMany().HasForeignKey(e => e.ToRegionId).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<RegionMove>().WithMany().HasForeignKey(e => e.CorrectsId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RegionScope>(b =>
        {
            b.ToTable("RegionScopes");
            b.Ignore(e => e.Period);
            b.HasIndex(e => e.UserId);
            b.HasOne<User>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
            b.HasOne<Region>().WithMany().HasForeignKey(e => e.RegionId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Contractor>(b =>
        {
            b.ToTable("Contractors");
            b.Property(e => e.Code).HasMaxLength(Contractor.MaxCodeLength);
            b.Property(e => e.ContactName).HasMaxLength(128);
            b.Property(e => e.ContactPhone).HasMaxLength(32);
            b.Property(e => e.ContactEmail).HasMaxLength(256);
            b.HasIndex(e => e.Code).IsUnique();
        });
        modelBuilder.Entity<Engagement>(b =>
        {
            b.ToTable("Engagements");
            b.Ignore(e => e.Period);
            b.HasIndex(e => new { e.TenantId, e.ContractorId });
            b.HasOne<Contractor>().WithMany().HasForeignKey(e => e.ContractorId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<CountyVisit>(b =>
        {
            b.ToTable("CountyVisits");
            b.Property(e => e.UserName).HasMaxLength(256);
            b.Property(e => e.Reason).HasMaxLength(CountyVisit.MaxReasonLength);
            b.HasIndex(e => new { e.TenantId, e.StartedAt });
        });
        modelBuilder.Entity<CountyVisitView>(b =>
        {
            b.ToTable("CountyVisitViews");
            b.Property(e => e.Permission).HasMaxLength(128);
            b.Property(e => e.Path).HasMaxLength(CountyVisitView.MaxPathLength);
            b.HasIndex(e => new { e.TenantId, e.VisitId, e.Path }).IsUnique();
            b.HasOne<CountyVisit>().WithMany().HasForeignKey(e => new { e.TenantId, e.VisitId }).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<DataProtectionKey>(b =>
        {
            b.ToTable("DataProtectionKeys");
            b.Property(e => e.Name).HasMaxLength(DataProtectionKey.MaxNameLength);
        });
        ConfigureIdentity(modelBuilder);
        ConfigureAccounts(modelBuilder);
        ConfigurePeople(modelBuilder);
        ConfigureAuthorization(modelBuilder);
        ConfigureIntegration(modelBuilder);
    }

    private static void ConfigureIdentity(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<User>(b =>
        {
            b.ToTable("Users");
            b.Property(e => e.Id).ValueGeneratedNever();
            b.Property(e => e.UserName).HasMaxLength(256).IsRequired();
            b.Property(e => e.NormalizedUserName).HasMaxLength(256).IsRequired();
            b.Property(e => e.Email).HasMaxLength(256);
            b.Property(e => e.NormalizedEmail).HasMaxLength(256);
            b.Property(e => e.PhoneNumber).HasMaxLength(32);
            b.Property(e => e.Name).HasMaxLength(128);
            b.Property(e => e.Surname).HasMaxLength(128);
            b.Property(e => e.Language).HasMaxLength(16);
            b.Property(e => e.ConcurrencyStamp).HasMaxLength(40).IsConcurrencyToken();
            b.Property(e => e.SecurityStamp).HasMaxLength(64);
            b.HasIndex(e => e.NormalizedUserName).IsUnique();
            b.HasIndex(e => e.NormalizedEmail).IsUnique();
            b.HasIndex(e => e.PhoneNumber).IsUnique();
        });
        modelBuilder.Entity<IdentityUserClaim<Guid>>(b => b.ToTable("UserClaims"));
        modelBuilder.Entity<IdentityUserLogin<Guid>>(b =>
        {
            b.ToTable("UserLogins");
            b.HasKey(e => new { e.LoginProvider, e.ProviderKey });
            b.Property(e => e.LoginProvider).HasMaxLength(128);
            b.Property(e => e.ProviderKey).HasMaxLength(128);
        });
        modelBuilder.Entity<IdentityUserToken<Guid>>(b =>
        {
            b.ToTable("UserTokens");
            b.HasKey(e => new { e.UserId, e.LoginProvider, e.Name });
            b.Property(e => e.LoginProvider).HasMaxLength(128);
            b.Property(e => e.Name).HasMaxLength(128);
        });
        modelBuilder.Entity<Role>(b =>
        {
            b.ToTable("Roles");
            b.Property(e => e.Name).HasMaxLength(Role.MaxNameLength);
            b.Property(e => e.NormalizedName).HasMaxLength(Role.MaxNameLength);
            b.HasIndex(e => new { e.TenantId, e.NormalizedName }).IsUnique();
        });
        modelBuilder.Entity<Membership>(b =>
        {
            b.ToTable("Memberships");
            b.Ignore(e => e.Period);
            b.HasIndex(e => new { e.TenantId, e.UserId }).IsUnique();
            b.HasIndex(e => e.UserId);
            b.HasOne<User>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
            b.HasOne<Engagement>().WithMany().HasForeignKey(e => new { e.TenantId, e.EngagementId }).OnDelete(DeleteBehavior.Restrict);
            b.HasMany(e => e.Roles).WithOne().HasForeignKey(e => new { e.TenantId, e.MembershipId }).HasPrincipalKey(e => new { e.TenantId, e.Id }).OnDelete(DeleteBehavior.Cascade);
            b.Navigation(e => e.Roles).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        });
        modelBuilder.Entity<MembershipRole>(b =>
        {
            b.ToTable("MembershipRoles");
            b.HasKey(e => new { e.TenantId, e.MembershipId, e.RoleId });
            b.HasOne<Role>().WithMany().HasForeignKey(e => new { e.TenantId, e.RoleId }).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void ConfigureAccounts(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountSession>(b =>
        {
            b.ToTable("AccountSessions");
            b.Property(e => e.Device).HasMaxLength(AccountSession.MaxDeviceLength);
            b.Property(e => e.Network).HasMaxLength(AccountSession.MaxNetworkLength);
            b.HasIndex(e => e.UserId);
            b.HasIndex(e => e.LastSeenAt);
            b.HasOne<User>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<TwoFactorSecret>(b =>
        {
            b.ToTable("TwoFactorSecrets");
            b.Property(e => e.Id).ValueGeneratedNever();
            b.Property(e => e.ProtectedSecret).HasMaxLength(512);
            b.HasOne<User>().WithOne().HasForeignKey<TwoFactorSecret>(e => e.Id).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<TwoFactorRecoveryCode>(b =>
        {
            b.ToTable("TwoFactorRecoveryCodes");
            b.Property(e => e.Hash).HasMaxLength(64);
            b.HasIndex(e => new { e.UserId, e.Hash }).IsUnique();
            b.HasOne<User>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void ConfigurePeople(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Invitation>(b =>
        {
            b.ToTable("Invitations");
            b.Ignore(e => e.RoleIds);
            b.Property(e => e.Email).HasMaxLength(Invitation.MaxEmailLength);
            b.Property(e => e.NormalizedEmail).HasMaxLength(Invitation.MaxEmailLength);
            b.Property(e => e.Name).HasMaxLength(Invitation.MaxNameLength);
            b.Property(e => e.RoleList).HasMaxLength(Invitation.MaxRoleListLength);
            b.Property(e => e.InvitedByName).HasMaxLength(256);
            b.Property(e => e.TokenHash).HasMaxLength(64);
            b.HasIndex(e => new { e.TenantId, e.TokenHash });
            b.HasIndex(e => new { e.TenantId, e.State, e.CreationTime });
            b.HasIndex(e => new { e.TenantId, e.NormalizedEmail });
            b.HasOne<Engagement>().WithMany().HasForeignKey(e => new { e.TenantId, e.EngagementId }).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RoleDelegation>(b =>
        {
            // Without references: the row stays as history when the account or the role is deleted, and gives nothing without them.
            b.ToTable("RoleDelegations");
            b.Property(e => e.FromUserName).HasMaxLength(256);
            b.Property(e => e.ToUserName).HasMaxLength(256);
            b.Property(e => e.RoleName).HasMaxLength(Role.MaxNameLength);
            b.Property(e => e.Reason).HasMaxLength(RoleDelegation.MaxReasonLength);
            b.Property(e => e.RevokedByName).HasMaxLength(256);
            b.HasIndex(e => new { e.TenantId, e.ToUserId, e.To });
            b.HasIndex(e => new { e.TenantId, e.FromUserId });
        });
    }

    private static void ConfigureAuthorization(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PermissionGrant>(b =>
        {
            b.ToTable("PermissionGrants");
            b.Property(e => e.Name).HasMaxLength(128);
            b.Property(e => e.ProviderName).HasMaxLength(8);
            b.Property(e => e.ProviderKey).HasMaxLength(128);
            b.HasIndex(e => new { e.TenantId, e.ProviderName, e.ProviderKey, e.Name }).IsUnique();
        });
        modelBuilder.Entity<SettingValue>(b =>
        {
            b.ToTable("Settings");
            b.Property(e => e.Name).HasMaxLength(128);
            b.Property(e => e.Value).HasMaxLength(2048);
            b.HasIndex(e => new { e.TenantId, e.Name }).IsUnique();
        });
        modelBuilder.Entity<FeatureValue>(b =>
        {
            b.ToTable("FeatureValues");
            b.Property(e => e.Name).HasMaxLength(128);
            b.Property(e => e.Value).HasMaxLength(128);
            b.HasIndex(e => new { e.TenantId, e.Name }).IsUnique();
        });
    }

    private static void ConfigureIntegration(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SigningKey>(b =>
        {
            b.ToTable("SigningKeys");
            b.Property(e => e.PublicKey).HasMaxLength(1024);
            b.Property(e => e.ProtectedSecret).HasMaxLength(8192);
        });
        modelBuilder.Entity<TrustedIssuer>(b =>
        {
            b.ToTable("TrustedIssuers");
            b.Property(e => e.Name).HasMaxLength(TrustedIssuer.MaxNameLength);
            b.Property(e => e.Issuer).HasMaxLength(TrustedIssuer.MaxAddressLength);
            b.Property(e => e.Audience).HasMaxLength(TrustedIssuer.MaxAddressLength);
            b.Property(e => e.JwksAddress).HasMaxLength(TrustedIssuer.MaxAddressLength);
            b.Property(e => e.SubjectClaim).HasMaxLength(TrustedIssuer.MaxClaimLength);
            b.Property(e => e.CountyClaim).HasMaxLength(TrustedIssuer.MaxClaimLength);
            b.Property(e => e.ScopeClaim).HasMaxLength(TrustedIssuer.MaxClaimLength);
            b.Property(e => e.ScopeMap).HasMaxLength(TrustedIssuer.MaxScopeMapLength);
            b.HasIndex(e => e.Issuer).IsUnique();
            b.HasOne<Region>().WithMany().HasForeignKey(e => e.RegionId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<IntegrationAccount>(b =>
        {
            b.ToTable("IntegrationAccounts");
            b.Property(e => e.ClientId).HasMaxLength(100);
            b.Property(e => e.Name).HasMaxLength(IntegrationAccount.MaxNameLength);
            b.Property(e => e.Scopes).HasMaxLength(400);
            b.Property(e => e.SecretHash).HasMaxLength(64);
            b.Property(e => e.ExternalSubject).HasMaxLength(IntegrationAccount.MaxSubjectLength);
            b.HasIndex(e => new { e.TenantId, e.ClientId }).IsUnique();
            b.HasIndex(e => new { e.TenantId, e.TrustedIssuerId, e.ExternalSubject });
            b.HasOne<TrustedIssuer>().WithMany().HasForeignKey(e => e.TrustedIssuerId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
