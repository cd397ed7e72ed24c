using System.Net;
using System.Text.Json;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>Counties, features and settings: the platform's side.</summary>
public sealed class Platform_Tests(AbpContractFixture fixture) : ContractTest(fixture)
{
    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_new_county_can_be_signed_in_to_at_once_by_its_administrator(TestProvider provider)
    {
        using var platform = await SignInAsync(provider, "platform");
        var code = NewName("county");

        var tenant = await CreateTenantAsync(platform, code);

        tenant.GetProperty("name").GetString().ShouldBe(code);
        using var client = await SignInAsync(provider, $"{code}.admin");
        var document = await ConfigurationAsync(client);
        document.GetProperty("currentTenant").GetProperty("name").GetString().ShouldBe(code);
        document.GetProperty("currentUser").GetProperty("roles")[0].GetString().ShouldBe("CountyAdministrator");
        Names(await GetAsync(client, "/api/identity/roles?maxResultCount=100")).ShouldContain("FinanceBureau");
        (await GetAsync(client, "/api/app/county-profile")).GetProperty("code").GetString().ShouldBe(code);
    }

    [ProviderTheory]
    public async Task A_county_is_listed_renamed_for_people_and_closed(TestProvider provider)
    {
        using var platform = await SignInAsync(provider, "platform");
        var code = NewName("closing");
        var tenant = await CreateTenantAsync(platform, code);
        using var admin = await SignInAsync(provider, $"{code}.admin");

        var renamed = await PutAsync(platform, $"/api/multi-tenancy/tenants/{Id(tenant)}", new { name = code, concurrencyStamp = tenant.GetProperty("concurrencyStamp").GetString(), extraProperties = Named("新名县") });
        var found = await GetAsync(platform, $"/api/multi-tenancy/tenants?filter={Uri.EscapeDataString("新名县")}&sorting=name%20asc");
        await DeleteAsync(platform, $"/api/multi-tenancy/tenants/{Id(tenant)}");

        renamed.GetProperty("extraProperties").GetProperty("DisplayName").GetString().ShouldBe("新名县");
        Names(found).ShouldContain(code);
        Names(await GetAsync(platform, $"/api/multi-tenancy/tenants?filter={code}")).ShouldBeEmpty();
        await ShouldBeRefusedAsync(admin.GetAsync(Address("/api/identity/users")), HttpStatusCode.Unauthorized);
        (await GetAsync(platform, $"/api/abp/multi-tenancy/tenants/by-name/{code}")).GetProperty("success").GetBoolean().ShouldBeFalse();
        using var anonymous = await AnonymousAsync(provider);
        (await LogInAsync(anonymous, $"{code}.admin", Password)).ShouldBe(3);
    }

    [ProviderTheory]
    [InlineData("milin", HttpStatusCode.Forbidden, "Volo.Abp.TenantManagement:DuplicateTenantName")]
    [InlineData("api", HttpStatusCode.BadRequest, "CountyCloud:CountyCodeInvalid")]
    [InlineData("米林", HttpStatusCode.BadRequest, "CountyCloud:CountyCodeInvalid")]
    public async Task A_code_that_is_taken_reserved_or_malformed_is_refused(TestProvider provider, string code, HttpStatusCode status, string error)
    {
        using var platform = await SignInAsync(provider, "platform");

        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, "/api/multi-tenancy/tenants", new { name = code, adminEmailAddress = $"{NewName("a")}@new.example", adminPassword = Password }), status, error);
    }

    [ProviderTheory]
    public async Task A_county_whose_administrator_is_refused_is_not_made(TestProvider provider)
    {
        using var platform = await SignInAsync(provider, "platform");
        var code = NewName("half");

        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, "/api/multi-tenancy/tenants", new { name = code, adminEmailAddress = $"{code}@new.example", adminPassword = "weak" }), HttpStatusCode.Forbidden, "Volo.Abp.Identity:PasswordTooShort");

        Names(await GetAsync(platform, $"/api/multi-tenancy/tenants?filter={code}")).ShouldBeEmpty();
    }

    [ProviderTheory]
    public async Task The_code_of_a_county_stays_and_a_stale_stamp_is_a_409(TestProvider provider)
    {
        using var platform = await SignInAsync(provider, "platform");
        var tenant = await CreateTenantAsync(platform, NewName("fixed"));

        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Put, $"/api/multi-tenancy/tenants/{Id(tenant)}", new { name = "other", concurrencyStamp = tenant.GetProperty("concurrencyStamp").GetString() }), HttpStatusCode.Forbidden, "CountyCloud:CountyCodeFixed");
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Put, $"/api/multi-tenancy/tenants/{Id(tenant)}", new { name = tenant.GetProperty("name").GetString(), concurrencyStamp = "old" }), HttpStatusCode.Conflict, "CountyCloud:ConcurrencyConflict");
    }

    [ProviderTheory]
    [InlineData("/api/multi-tenancy/tenants")]
    [InlineData("/api/feature-management/features?providerName=T")]
    [InlineData("/api/setting-management/emailing")]
    [Trait("Req", "PLAT-01")]
    public async Task A_countys_administrator_does_not_reach_the_platforms_side(TestProvider provider, string address)
    {
        using var client = await SignInAsync(provider, "milin.admin");

        await ShouldBeRefusedAsync(client.GetAsync(Address(address)), HttpStatusCode.Forbidden, "CountyCloud:PermissionMissing");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-14")]
    public async Task A_feature_is_switched_on_for_one_county_and_back_to_its_default(TestProvider provider)
    {
        using var platform = await SignInAsync(provider, "platform");
        var code = NewName("feature");
        var tenant = await CreateTenantAsync(platform, code);
        using var admin = await SignInAsync(provider, $"{code}.admin");
        var address = $"/api/feature-management/features?providerName=T&providerKey={Id(tenant)}";

        var before = Feature(await GetAsync(platform, address), "CountyCloud.ParcelSubsidy");
        await PutAsync(platform, address, new { features = new[] { new { name = "CountyCloud.ParcelSubsidy", value = "true" } } });
        var during = Feature(await GetAsync(platform, address), "CountyCloud.ParcelSubsidy");
        var seen = await FeatureValueAsync(admin);
        await DeleteAsync(platform, address);

        before.GetProperty("value").GetString().ShouldBe("false");
        before.GetProperty("provider").GetProperty("name").GetString().ShouldBe("D");
        before.GetProperty("valueType").GetProperty("name").GetString().ShouldBe("ToggleStringValueType");
        before.GetProperty("valueType").GetProperty("validator").GetProperty("name").GetString().ShouldBe("BOOLEAN");
        during.GetProperty("provider").GetProperty("name").GetString().ShouldBe("T");
        during.GetProperty("provider").GetProperty("key").GetString().ShouldBe(Id(tenant));
        seen.ShouldBe("true");
        (await FeatureValueAsync(admin)).ShouldBe("false");
        using var milin = await SignInAsync(provider, "milin.admin");
        (await FeatureValueAsync(milin)).ShouldBe("false");

        static async Task<string?> FeatureValueAsync(HttpClient client) =>
            (await ConfigurationAsync(client)).GetProperty("features").GetProperty("values").GetProperty("CountyCloud.ParcelSubsidy").GetString();
    }

    [ProviderTheory]
    [InlineData("CountyCloud.ParcelSubsidy", "perhaps")]
    [InlineData("CountyCloud.Unknown", "true")]
    public async Task A_value_that_a_feature_cannot_have_is_invalid_input(TestProvider provider, string name, string value)
    {
        using var platform = await SignInAsync(provider, "platform");

        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Put, "/api/feature-management/features?providerName=T", new { features = new[] { new { name, value } } }), HttpStatusCode.BadRequest, "CountyCloud:InvalidInput");
        await ShouldBeRefusedAsync(platform.GetAsync(Address($"/api/feature-management/features?providerName=T&providerKey={Guid.CreateVersion7()}")), HttpStatusCode.NotFound);
    }

    [ProviderTheory]
    public async Task The_mail_servers_password_is_kept_encrypted_and_never_told(TestProvider provider)
    {
        using var platform = await SignInAsync(provider, "platform");
        const string secret = "S3cret-of-the-mail-server";
        object Settings(string? password) => new
        {
            smtpHost = "", smtpPort = "2525", smtpUserName = "mailer", smtpPassword = password, smtpDomain = "", smtpEnableSsl = false, smtpUseDefaultCredentials = true,
            defaultFromAddress = "noreply@county.example", defaultFromDisplayName = "县域",
        };

        await PostAsync(platform, "/api/setting-management/emailing", Settings(secret));
        await PostAsync(platform, "/api/setting-management/emailing", Settings(""));
        var settings = await GetAsync(platform, "/api/setting-management/emailing");
        var log = await GetAsync(platform, "/api/app/audit-log?filter=Abp.Mailing&maxResultCount=100");

        settings.GetProperty("smtpPort").GetInt32().ShouldBe(2525);
        settings.GetProperty("smtpHost").GetString().ShouldBeNull();
        settings.GetProperty("smtpPassword").GetString().ShouldBeNull();
        log.GetRawText().ShouldContain("Abp.Mailing.Smtp.Password");
        log.GetRawText().ShouldNotContain(secret);
    }

    [ProviderTheory]
    public async Task The_time_zone_is_plain_text_and_must_exist(TestProvider provider)
    {
        using var platform = await SignInAsync(provider, "platform");

        using var response = await platform.GetAsync(Address("/api/setting-management/timezone"));
        var zones = await GetAsync(platform, "/api/setting-management/timezone/timezones");

        (await response.Content.ReadAsStringAsync()).ShouldBe("Asia/Shanghai");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        zones.EnumerateArray().ShouldContain(z => z.GetProperty("value").GetString() == "Asia/Shanghai");
        await ShouldBeRefusedAsync(SendAsync(platform, HttpMethod.Post, "/api/setting-management/timezone?timezone=Mars/Olympus"), HttpStatusCode.BadRequest, "CountyCloud:InvalidInput");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-08")]
    public async Task The_platform_reads_its_own_log_and_nothing_of_a_countys(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var milin = await SignInAsync(provider, "milin.admin");
        using var platform = await SignInAsync(provider, "platform");

        var own = await GetAsync(platform, "/api/app/audit-log?maxResultCount=1000");
        var countys = await GetAsync(platform, $"/api/app/audit-log?countyId={await host.CountyIdAsync("milin")}");

        own.GetProperty("items").EnumerateArray().ShouldContain(e => e.GetProperty("entityName").GetString() == "platform");
        own.GetProperty("items").EnumerateArray().ShouldAllBe(e => e.GetProperty("countyCode").GetString() == null);
        own.GetProperty("items").EnumerateArray().ShouldNotContain(e => e.GetProperty("entityName").GetString() == "milin.admin" && e.GetProperty("action").GetString() == "SignedIn");
        countys.GetProperty("totalCount").GetInt32().ShouldBe(0);
    }

    private static Task<JsonElement> CreateTenantAsync(HttpClient platform, string code) =>
        PostAsync(platform, "/api/multi-tenancy/tenants", new { name = code, adminEmailAddress = $"{code}@new.example", adminPassword = Password, extraProperties = new { } });

    private static JsonElement Feature(JsonElement document, string name) =>
        document.GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("features").EnumerateArray()).Single(f => f.GetProperty("name").GetString() == name);
}
