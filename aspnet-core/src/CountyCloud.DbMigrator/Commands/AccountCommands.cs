using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Account.TwoFactor;
using CountyCloud.Framework.Timing;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Regions;
using CountyCloud.Counties;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.DbMigrator.Commands;

/// <summary>Makes the people a production start needs; passwords come from the environment, never from the command line.</summary>
internal static class AccountCommand
{
    /// <summary>Variable with the password of a new account.</summary>
    public const string PasswordVariable = "COUNTYCLOUD_ADMIN_PASSWORD";

    public static async Task<User> EnsureAsync(CommandContext context, string userName, CancellationToken cancellationToken)
    {
        using var _ = context.Services.GetRequiredService<ICurrentTenant>().Change(TenantIds.Host);
        return await context.Services.GetRequiredService<AccountSeeder>().EnsureAccountAsync(
            new AccountSeed(userName, Environment.GetEnvironmentVariable(PasswordVariable) ?? string.Empty), cancellationToken);
    }

    public static DateOnly Today(CommandContext context) => CountyDay.Today(context.Services.GetRequiredService<TimeProvider>());
}

/// <summary>Makes a platform administrator.</summary>
public sealed class CreateAdminCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "create-admin";

    /// <inheritdoc />
    public string Usage => "create-admin USER";

    /// <inheritdoc />
    public string Summary => "makes a platform administrator; the password comes from COUNTYCLOUD_ADMIN_PASSWORD";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var name = context.Positionals.FirstOrDefault() ?? throw new FormatException("Say the user name.");
        await context.Services.GetRequiredService<CountyRoleSeeder>().SeedHostAsync(cancellationToken);
        var user = await AccountCommand.EnsureAsync(context, name, cancellationToken);
        await context.Services.GetRequiredService<AccountSeeder>().EnsureMembershipAsync(
            TenantIds.Host, user.Id, [HostRoles.PlatformAdministrator], AccountCommand.Today(context), cancellationToken: cancellationToken);
        Console.WriteLine($"{name} is a platform administrator");
        return 0;
    }
}

/// <summary>Makes an official of a province or prefecture.</summary>
public sealed class CreateOfficialCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "create-official";

    /// <inheritdoc />
    public string Usage => "create-official USER REGION";

    /// <inheritdoc />
    public string Summary => "makes an official of a region, for example 630000; the password comes from COUNTYCLOUD_ADMIN_PASSWORD";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (context.Positionals is not [var name, var code, ..])
        {
            throw new FormatException("Say the user name and the region's code.");
        }

        var region = await context.Services.GetRequiredService<CountyCloudDbContextBase>().Set<Region>().FirstOrDefaultAsync(r => r.Code == code, cancellationToken)
            ?? throw new FormatException($"There is no region '{code}'.");
        await context.Services.GetRequiredService<CountyRoleSeeder>().SeedHostAsync(cancellationToken);
        var user = await AccountCommand.EnsureAsync(context, name, cancellationToken);
        await context.Services.GetRequiredService<AccountSeeder>().EnsureRegionScopeAsync(user.Id, region.Id, AccountCommand.Today(context), cancellationToken: cancellationToken);
        Console.WriteLine($"{name} oversees {region.Name.Source}");
        return 0;
    }
}

/// <summary>Engages a contractor in a county and gives one of its people access through the engagement (PLAT-04).</summary>
public sealed class EngageContractorCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "engage-contractor";

    /// <inheritdoc />
    public string Usage => "engage-contractor CODE NAME COUNTY USER";

    /// <inheritdoc />
    public string Summary => "engages a contractor in a county, with one of its people; the password comes from COUNTYCLOUD_ADMIN_PASSWORD";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (context.Positionals is not [var code, var name, var countyCode, var userName, ..])
        {
            throw new FormatException("Say the contractor's code and name, the county and the user.");
        }

        var county = await ImportCommand.FindAsync(context.Services, countyCode, cancellationToken);
        var accounts = context.Services.GetRequiredService<AccountSeeder>();
        var contractor = await accounts.EnsureContractorAsync(code, LocalizedText.Chinese(name), cancellationToken);
        var today = AccountCommand.Today(context);
        var engagement = await accounts.EnsureEngagementAsync(county.Id, contractor.Id, today, cancellationToken: cancellationToken);
        var user = await AccountCommand.EnsureAsync(context, userName, cancellationToken);
        await context.Services.GetRequiredService<ContractorManager>().AddPersonAsync(engagement.Id, user, [CountyRoles.Contractor], cancellationToken);
        Console.WriteLine($"{name} is engaged in {county.DisplayName.Source}; {userName} enters through it");
        return 0;
    }
}

/// <summary>Takes away the second factor of somebody who lost phone and recovery codes and whom no administrator can help, such as the only platform administrator.</summary>
public sealed class ResetTwoFactorCommand : IMigratorCommand
{
    /// <inheritdoc />
    public string Name => "reset-two-factor";

    /// <inheritdoc />
    public string Usage => "reset-two-factor USER";

    /// <inheritdoc />
    public string Summary => "takes away the second factor of an account and ends its sessions; it is in the platform's audit log";

    /// <inheritdoc />
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var name = context.Positionals.FirstOrDefault() ?? throw new FormatException("Say the user name.");
        using var host = context.Services.GetRequiredService<ICurrentTenant>().Change(TenantIds.Host);
        var user = await context.Services.GetRequiredService<AccountSeeder>().FindAccountAsync(name) ?? throw new FormatException($"There is no account '{name}'.");
        await context.Services.GetRequiredService<TwoFactorManager>().RemoveAsync(user, "TwoFactorReset", cancellationToken);
        var ended = await context.Services.GetRequiredService<AccountSessions>().EndAllAsync(user.Id, exceptId: null, countyId: null, cancellationToken);
        Console.WriteLine($"{name} signs in with the password alone; sessions ended: {ended}");
        return 0;
    }
}
