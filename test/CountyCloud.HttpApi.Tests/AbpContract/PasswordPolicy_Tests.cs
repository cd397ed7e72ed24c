using System.Net;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>Password policy and lockout; on a host of its own, because the policy holds for everybody.</summary>
public sealed class PasswordPolicy_Tests(AbpContractFixture fixture) : ContractTest(fixture)
{
    private const string Policy = "/api/setting-management/password-policy";

    [ProviderTheory]
    public async Task A_policy_holds_for_the_next_password_and_the_next_sign_in(TestProvider provider)
    {
        await using var host = new TestHost(await TestDatabaseTemplate.Empty.CopyAsync(provider));
        await AbpContractFixture.SeedAsync(host);
        using var platform = await host.SignInAsync("platform");
        using var county = await host.SignInAsync("milin.admin");
        var name = NewName("policy");

        await PostAsync(platform, Policy, Of(length: 14, attempts: 3, minutes: 20));

        await ShouldBeRefusedAsync(SendAsync(county, HttpMethod.Post, "/api/identity/users", new { userName = name, password = "Short-Pass-1", isActive = true, lockoutEnabled = true, roleNames = Array.Empty<string>() }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:PasswordTooShort");
        await CreateUserAsync(county, name);
        using var anonymous = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(anonymous);
        (await LogInAsync(anonymous, name, "wrong")).ShouldBe(2);
        (await LogInAsync(anonymous, name, "wrong")).ShouldBe(2);
        (await LogInAsync(anonymous, name, "wrong")).ShouldBe(4);
        var read = await GetAsync(platform, Policy);
        (read.GetProperty("requiredLength").GetInt32(), read.GetProperty("maxFailedAttempts").GetInt32(), read.GetProperty("lockoutMinutes").GetInt32()).ShouldBe((14, 3, 20));
        var log = await GetAsync(platform, "/api/app/audit-log?filter=RequiredLength");
        log.GetProperty("items").EnumerateArray().ShouldContain(e => e.GetProperty("changes")[0].GetProperty("to").GetString() == "14");
    }

    [ProviderTheory]
    [InlineData(7, 5, 5, 4)]
    [InlineData(65, 5, 5, 4)]
    [InlineData(8, 2, 5, 4)]
    [InlineData(8, 11, 5, 4)]
    [InlineData(8, 5, 4, 4)]
    [InlineData(8, 5, 1441, 4)]
    [InlineData(8, 5, 5, 2)]
    public async Task A_policy_weaker_than_the_floor_or_beyond_use_is_refused(TestProvider provider, int length, int attempts, int minutes, int kinds)
    {
        using var platform = await SignInAsync(provider, "platform");

        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, Policy, Of(length, attempts, minutes, kinds)), HttpStatusCode.BadRequest);

        (await GetAsync(platform, Policy)).GetProperty("requiredLength").GetInt32().ShouldBe(8);
    }

    [ProviderTheory]
    public async Task A_county_does_not_set_the_policy(TestProvider provider)
    {
        using var county = await SignInAsync(provider, "milin.admin");

        await ShouldBeRefusedAsync(county.GetAsync(Address(Policy)), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");
        await ShouldBeRefusedAsync(SendAsync(county, HttpMethod.Post, Policy, Of(8, 5, 5)), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");
    }

    private static object Of(int length, int attempts, int minutes, int kinds = 4) => new
    {
        requiredLength = length,
        requiredUniqueChars = 1,
        requireUppercase = kinds > 0,
        requireLowercase = kinds > 1,
        requireDigit = kinds > 2,
        requireNonAlphanumeric = kinds > 3,
        maxFailedAttempts = attempts,
        lockoutMinutes = minutes,
    };
}
