using System.Net;
using System.Text.Json;
using CountyCloud.Administration.Account.TwoFactor;
using CountyCloud.DbMigrator;
using CountyCloud.DbMigrator.Commands;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>Signing in in two steps; sessions are in the other half.</summary>
public sealed partial class SafeAccounts_Tests(AbpContractFixture contract, AccountsFixture accounts) : ContractTest(contract), IClassFixture<AccountsFixture>
{
    private const string TwoFactor = "/api/account/two-factor";
    private const string SecondStep = "/api/account/two-factor-login";

    [ProviderTheory]
    public async Task With_a_second_factor_the_password_alone_opens_nothing(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var person = await NewProtectedPersonAsync(host);
        using var client = await AnonymousAsync(host);

        (await LogInAsync(client, person.Name, Password)).ShouldBe(5);
        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        (await PostAsync(client, SecondStep, new { code = Next(person) })).GetProperty("result").GetInt32().ShouldBe(1);

        (await GetAsync(client, "/api/account/my-profile")).GetProperty("userName").GetString().ShouldBe(person.Name);
        (await GetAsync(client, TwoFactor)).GetProperty("isOn").GetBoolean().ShouldBeTrue();
    }

    [ProviderTheory]
    public async Task A_code_is_good_once_even_within_its_half_minute(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var person = await NewProtectedPersonAsync(host);
        using var first = await HalfWayAsync(host, person);
        using var second = await HalfWayAsync(host, person);
        var code = Next(person);

        await PostAsync(first, SecondStep, new { code });

        await ShouldBeRefusedAsync(SendAsync(second, HttpMethod.Post, SecondStep, new { code }), HttpStatusCode.Forbidden, "Accounts:WrongCode");
        await PostAsync(second, SecondStep, new { code = Next(person) });
    }

    [ProviderTheory]
    public async Task The_code_that_switched_it_on_signs_nobody_in(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var person = await NewProtectedPersonAsync(host);
        using var client = await HalfWayAsync(host, person);

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, SecondStep, new { code = person.LastCode }), HttpStatusCode.Forbidden, "Accounts:WrongCode");
    }

    [ProviderTheory]
    public async Task A_recovery_code_signs_in_once_and_is_in_the_audit_log(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var person = await NewProtectedPersonAsync(host);
        person.RecoveryCodes.Count.ShouldBe(10);
        using var first = await HalfWayAsync(host, person);
        using var second = await HalfWayAsync(host, person);

        await PostAsync(first, SecondStep, new { code = person.RecoveryCodes[3].ToLowerInvariant().Replace('-', ' ') });
        await ShouldBeRefusedAsync(SendAsync(second, HttpMethod.Post, SecondStep, new { code = person.RecoveryCodes[3] }), HttpStatusCode.Forbidden, "Accounts:WrongCode");
        await PostAsync(second, SecondStep, new { code = person.RecoveryCodes[4] });

        (await GetAsync(second, TwoFactor)).GetProperty("recoveryCodesLeft").GetInt32().ShouldBe(8);
        using var platform = await host.SignInAsync("platform");
        (await ActionsAsync(platform, person.Name)).ShouldContain("RecoveryCodeUsed");
    }

    [ProviderTheory]
    public async Task Neither_secret_nor_recovery_codes_stand_in_the_database_as_they_are(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var person = await NewProtectedPersonAsync(host);

        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>();
        var kept = (await db.Set<TwoFactorSecret>().Select(s => s.ProtectedSecret).ToListAsync()).Concat(await db.Set<TwoFactorRecoveryCode>().Select(c => c.Hash).ToListAsync()).ToList();

        kept.Count.ShouldBeGreaterThan(10);
        kept.ShouldAllBe(k => !k.Contains(Base32.Encode(person.Secret), StringComparison.Ordinal) && !k.Contains(Convert.ToBase64String(person.Secret), StringComparison.Ordinal));
        kept.ShouldAllBe(k => person.RecoveryCodes.All(c => !k.Contains(c.Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    [ProviderTheory]
    public async Task Wrong_codes_lock_the_account_though_the_password_is_right_in_between(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var person = await NewProtectedPersonAsync(host);
        using var client = await AnonymousAsync(host);
        for (var i = 1; i < 5; i++)
        {
            (await LogInAsync(client, person.Name, Password)).ShouldBe(5);
            await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, SecondStep, new { code = "no-such-code" }), HttpStatusCode.Forbidden, "Accounts:WrongCode");
        }

        (await LogInAsync(client, person.Name, Password)).ShouldBe(5);
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, SecondStep, new { code = "no-such-code" }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:UserLockedOut");

        (await LogInAsync(client, person.Name, Password)).ShouldBe(4);
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, SecondStep, new { code = Next(person) }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:UserLockedOut");
        accounts.Clock.Add(TimeSpan.FromMinutes(6));
        (await LogInAsync(client, person.Name, Password)).ShouldBe(5);
        await PostAsync(client, SecondStep, new { code = Next(person) });
    }

    [ProviderTheory]
    public async Task The_second_step_needs_the_first_of_the_same_browser_within_five_minutes(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var person = await NewProtectedPersonAsync(host);
        using var other = await AnonymousAsync(host);
        using var client = await HalfWayAsync(host, person);

        await ShouldBeRefusedAsync(SendAsync(other, HttpMethod.Post, SecondStep, new { code = Next(person) }), HttpStatusCode.Forbidden, "Accounts:SignInAgain");
        accounts.Clock.Add(TimeSpan.FromMinutes(5));

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, SecondStep, new { code = Next(person) }), HttpStatusCode.Forbidden, "Accounts:SignInAgain");
    }

    [ProviderTheory]
    public async Task The_first_step_is_void_when_the_password_changes_before_the_second(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var person = await NewProtectedPersonAsync(host);
        using var client = await HalfWayAsync(host, person);

        await PostAsync(person.Client, "/api/account/my-profile/change-password", new { currentPassword = Password, newPassword = "Another-Password-1" });

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, SecondStep, new { code = Next(person) }), HttpStatusCode.Forbidden, "Accounts:SignInAgain");
    }

    [ProviderTheory]
    public async Task Nothing_is_on_before_the_first_code_and_setting_up_takes_the_password(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var (client, name) = await NewPersonAsync(host);

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, TwoFactor + "/begin", new { password = "wrong" }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:PasswordMismatch");
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, TwoFactor + "/confirm", new { code = "123456" }), HttpStatusCode.Forbidden, "Accounts:TwoFactorNotBegun");
        var setup = await PostAsync(client, TwoFactor + "/begin", new { password = Password });
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, TwoFactor + "/confirm", new { code = "abcdef" }), HttpStatusCode.Forbidden, "Accounts:WrongCode");

        setup.GetProperty("qrCode").GetString()!.ShouldStartWith("data:image/png;base64,iVBOR");
        setup.GetProperty("uri").GetString()!.ShouldContain(setup.GetProperty("secret").GetString()!.Replace(" ", string.Empty, StringComparison.Ordinal));
        using var again = await host.SignInAsync(name);
        (await GetAsync(again, TwoFactor)).GetProperty("isOn").GetBoolean().ShouldBeFalse();
        client.Dispose();
    }

    [ProviderTheory]
    public async Task Switching_on_and_off_ends_the_other_sessions_and_takes_both_proofs(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var (client, name) = await NewPersonAsync(host);
        using var before = await host.SignInAsync(name);
        var person = await ProtectAsync(client, name);
        await ShouldBeRefusedAsync(before.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        using var other = await HalfWayAsync(host, person);
        await PostAsync(other, SecondStep, new { code = Next(person) });

        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, TwoFactor + "/disable", new { password = "wrong", code = Next(person) }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:PasswordMismatch");
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, TwoFactor + "/disable", new { password = Password, code = "no-such-code" }), HttpStatusCode.Forbidden, "Accounts:WrongCode");
        await PostAsync(client, TwoFactor + "/disable", new { password = Password, code = Next(person) });

        await GetAsync(client, "/api/account/my-profile");
        await ShouldBeRefusedAsync(other.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        using var again = await host.SignInAsync(name);
        using var admin = await host.SignInAsync("milin.admin");
        (await ActionsAsync(admin, name)).ShouldBe(["TwoFactorOff", "TwoFactorOn"], ignoreOrder: true);
        client.Dispose();
    }

    [ProviderTheory]
    public async Task New_recovery_codes_make_the_old_ones_void(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var person = await NewProtectedPersonAsync(host);

        var codes = Codes(await PostAsync(person.Client, TwoFactor + "/recovery-codes", new { password = Password, code = person.RecoveryCodes[0] }));

        codes.Count.ShouldBe(10);
        using var client = await HalfWayAsync(host, person);
        await ShouldBeRefusedAsync(SendAsync(client, HttpMethod.Post, SecondStep, new { code = person.RecoveryCodes[1] }), HttpStatusCode.Forbidden, "Accounts:WrongCode");
        await PostAsync(client, SecondStep, new { code = codes[1] });
    }

    [ProviderTheory]
    public async Task An_administrator_resets_it_under_the_rules_of_passwords_and_that_ends_the_sessions(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var person = await NewProtectedPersonAsync(host);
        var boss = await NewProtectedPersonAsync(host, "CountyAdministrator");
        using var admin = await host.SignInAsync("milin.admin");
        var helper = await NewHelperAsync(host, admin);

        await ShouldBeRefusedAsync(SendAsync(helper, HttpMethod.Post, $"/api/identity/users/{boss.Id}/reset-two-factor"), HttpStatusCode.Forbidden, "CountyCloud:UserHoldsMorePermissions");
        await ShouldBeRefusedAsync(SendAsync(person.Client, HttpMethod.Post, $"/api/identity/users/{boss.Id}/reset-two-factor"), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");
        await ShouldBeRefusedAsync(SendAsync(boss.Client, HttpMethod.Post, $"/api/identity/users/{boss.Id}/reset-two-factor"), HttpStatusCode.Forbidden, "Accounts:OwnAccount");
        (await GetAsync(helper, $"/api/identity/users/{person.Id}/security")).GetProperty("hasTwoFactor").GetBoolean().ShouldBeTrue();
        await PostAsync(helper, $"/api/identity/users/{person.Id}/reset-two-factor", new { });

        await ShouldBeRefusedAsync(person.Client.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        using var again = await host.SignInAsync(person.Name);
        (await ActionsAsync(admin, person.Name)).ShouldContain("TwoFactorReset");
        helper.Dispose();
    }

    [ProviderTheory]
    public async Task A_county_does_not_reset_it_for_somebody_who_also_works_elsewhere(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        using var contractor = await host.SignInAsync("contractor");
        var id = (await ConfigurationAsync(contractor)).GetProperty("currentUser").GetProperty("id").GetString()!;
        using var admin = await host.SignInAsync("milin.admin");

        await ShouldBeRefusedAsync(SendAsync(admin, HttpMethod.Post, $"/api/identity/users/{id}/reset-two-factor"), HttpStatusCode.Forbidden, "CountyCloud:AccountBelongsToPerson");
    }

    [ProviderTheory]
    public async Task The_command_line_helps_the_last_administrator(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        var person = await NewProtectedPersonAsync(host);
        await using var scope = host.Services.CreateAsyncScope();

        (await new ResetTwoFactorCommand().RunAsync(new CommandContext(scope.ServiceProvider, [person.Name]), CancellationToken.None)).ShouldBe(0);

        await ShouldBeRefusedAsync(person.Client.GetAsync(Address("/api/account/my-profile")), HttpStatusCode.Unauthorized);
        using var again = await host.SignInAsync(person.Name);
    }

    [ProviderTheory]
    public async Task Where_it_is_demanded_whoever_pays_sets_it_up_before_anything_else(TestProvider provider)
    {
        var host = await accounts.GetAsync(provider);
        using var admin = await host.SignInAsync("zeku.admin");
        var role = await CreateRoleAsync(admin, "CountyCloud.Projects", "CountyCloud.Projects.Pay", "CountyCloud.AuditLog");
        var harmless = await CreateRoleAsync(admin, "CountyCloud.AuditLog");
        var (payer, reader) = (NewName("payer"), NewName("reader"));
        await CreateUserAsync(admin, payer, role);
        await CreateUserAsync(admin, reader, harmless);
        using var client = await host.SignInAsync(payer);
        using var other = await host.SignInAsync(reader);

        await ShouldBeRefusedAsync(SendAsync(admin, HttpMethod.Post, "/api/setting-management/two-factor", new { isDemanded = true }), HttpStatusCode.Forbidden, "Accounts:TwoFactorFirstForOneself");
        await ProtectAsync(admin, "zeku.admin");
        await PostAsync(admin, "/api/setting-management/two-factor", new { isDemanded = true });

        await ShouldBeRefusedAsync(client.GetAsync(Address("/api/app/audit-log")), HttpStatusCode.Forbidden, "Accounts:TwoFactorDemanded");
        var configuration = await ConfigurationAsync(client);
        configuration.GetProperty("extraProperties").GetProperty("owesTwoFactor").GetBoolean().ShouldBeTrue();
        configuration.GetProperty("auth").GetProperty("grantedPolicies").EnumerateObject().ShouldBeEmpty();
        (await GetAsync(client, TwoFactor)).GetProperty("isOwed").GetBoolean().ShouldBeTrue();
        await GetAsync(other, "/api/app/audit-log");
        await GetAsync(admin, "/api/app/audit-log");

        await ProtectAsync(client, payer);
        await GetAsync(client, "/api/app/audit-log");
        (await ConfigurationAsync(client)).GetProperty("extraProperties").GetProperty("owesTwoFactor").GetBoolean().ShouldBeFalse();
        await PostAsync(admin, "/api/setting-management/two-factor", new { isDemanded = false });
    }

    private string Next(ProtectedPerson person)
    {
        accounts.Clock.Add(TimeSpan.FromSeconds(Totp.StepSeconds));
        return Totp.CodeOf(person.Secret, Totp.StepOf(accounts.Clock.GetUtcNow()));
    }

    private async Task<ProtectedPerson> NewProtectedPersonAsync(TestHost host, params string[] roles)
    {
        var (client, name) = await NewPersonAsync(host, roles);
        return await ProtectAsync(client, name);
    }

    private async Task<ProtectedPerson> ProtectAsync(HttpClient client, string name)
    {
        var setup = await PostAsync(client, TwoFactor + "/begin", new { password = Password });
        var secret = Decode(setup.GetProperty("secret").GetString()!);
        accounts.Clock.Add(TimeSpan.FromSeconds(Totp.StepSeconds));
        var code = Totp.CodeOf(secret, Totp.StepOf(accounts.Clock.GetUtcNow()));
        var codes = Codes(await PostAsync(client, TwoFactor + "/confirm", new { code }));
        var id = (await ConfigurationAsync(client)).GetProperty("currentUser").GetProperty("id").GetString()!;
        return new ProtectedPerson(client, id, name, secret, codes, code);
    }

    private static async Task<HttpClient> HalfWayAsync(TestHost host, ProtectedPerson person)
    {
        var client = await AnonymousAsync(host);
        (await LogInAsync(client, person.Name, Password)).ShouldBe(5);
        return client;
    }

    private static async Task<HttpClient> AnonymousAsync(TestHost host)
    {
        var client = host.CreateAnonymousClient();
        await TestHost.RefreshAntiforgeryAsync(client);
        return client;
    }

    /// <summary>A person of Milin, signed in.</summary>
    private static async Task<(HttpClient Client, string Name)> NewPersonAsync(TestHost host, params string[] roles)
    {
        using var admin = await host.SignInAsync("milin.admin");
        var name = NewName("safe");
        await CreateUserAsync(admin, name, roles);
        return (await host.SignInAsync(name), name);
    }

    /// <summary>Somebody who may change people, and not much more.</summary>
    private static async Task<HttpClient> NewHelperAsync(TestHost host, HttpClient admin)
    {
        var name = NewName("helper");
        await CreateUserAsync(admin, name, await CreateRoleAsync(admin, "AbpIdentity.Users", "AbpIdentity.Users.Update"));
        return await host.SignInAsync(name);
    }

    private static async Task<List<string>> ActionsAsync(HttpClient client, string userName) =>
        [.. (await GetAsync(client, $"/api/app/audit-log?filter={userName}&maxResultCount=200")).GetProperty("items").EnumerateArray()
            .Select(e => e.GetProperty("action").GetString()!).Where(a => a.StartsWith("TwoFactor", StringComparison.Ordinal) || a.StartsWith("Recovery", StringComparison.Ordinal) || a.StartsWith("Session", StringComparison.Ordinal) || a == "SignedOut")];

    private static List<string> Codes(JsonElement answer) => [.. answer.GetProperty("codes").EnumerateArray().Select(c => c.GetString()!)];

    // The tests' own reading of base 32: what an app does with the text.
    private static byte[] Decode(string text)
    {
        var bits = string.Concat(text.Where(c => c != ' ').Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }

    private sealed record ProtectedPerson(HttpClient Client, string Id, string Name, byte[] Secret, IReadOnlyList<string> RecoveryCodes, string LastCode);
}
