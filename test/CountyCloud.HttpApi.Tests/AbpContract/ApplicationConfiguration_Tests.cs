using System.Net;
using CountyCloud.TestBase;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

public sealed class ApplicationConfiguration_Tests(AbpContractFixture fixture) : ContractTest(fixture)
{
    [ProviderTheory]
    public async Task A_visitor_gets_every_member_without_which_the_client_does_not_start(TestProvider provider)
    {
        using var client = await AnonymousAsync(provider);

        var document = await ConfigurationAsync(client);

        document.GetProperty("localization").GetProperty("languages").EnumerateArray().Select(l => l.GetProperty("cultureName").GetString()).ShouldBe(["zh-Hans", "en"]);
        document.GetProperty("localization").GetProperty("languages")[0].GetProperty("displayName").GetString().ShouldBe("简体中文");
        document.GetProperty("localization").GetProperty("languages")[0].GetProperty("twoLetterISOLanguageName").GetString().ShouldBe("zh");
        document.GetProperty("localization").GetProperty("currentCulture").GetProperty("cultureName").GetString().ShouldBe("zh-Hans");
        document.GetProperty("localization").GetProperty("currentCulture").GetProperty("dateTimeFormat").GetProperty("shortDatePattern").GetString().ShouldNotBeNullOrEmpty();
        document.GetProperty("localization").GetProperty("values").EnumerateObject().ShouldBeEmpty();
        document.GetProperty("auth").GetProperty("grantedPolicies").EnumerateObject().ShouldBeEmpty();
        document.GetProperty("currentUser").GetProperty("isAuthenticated").GetBoolean().ShouldBeFalse();
        document.GetProperty("objectExtensions").GetProperty("enums").EnumerateObject().ShouldBeEmpty();
        document.GetProperty("objectExtensions").GetProperty("modules").GetProperty("Identity").GetProperty("entities").GetProperty("Role")
            .GetProperty("properties").GetProperty("DisplayName").GetProperty("ui").GetProperty("onTable").GetProperty("isVisible").GetBoolean().ShouldBeTrue();
        document.GetProperty("features").GetProperty("values").GetProperty("SettingManagement.Enable").GetString().ShouldBe("true");
        document.GetProperty("setting").GetProperty("values").GetProperty("Abp.Account.IsSelfRegistrationEnabled").GetString().ShouldBe("false");
        document.GetProperty("setting").GetProperty("values").GetProperty("Abp.Identity.Password.RequiredLength").GetString().ShouldBe("8");
        document.GetProperty("setting").GetProperty("values").TryGetProperty("Abp.Mailing.Smtp.Password", out _).ShouldBeFalse();
        document.GetProperty("clock").GetProperty("kind").GetString().ShouldBe("Unspecified");
        document.GetProperty("timing").GetProperty("timeZone").GetProperty("iana").GetProperty("timeZoneName").GetString().ShouldBe("Asia/Shanghai");
        document.GetProperty("multiTenancy").GetProperty("isEnabled").GetBoolean().ShouldBeTrue();
        document.GetProperty("currentTenant").GetProperty("isAvailable").GetBoolean().ShouldBeFalse();
        document.GetProperty("extraProperties").GetProperty("userKind").GetString().ShouldBeNull();
    }

    [ProviderTheory]
    public async Task The_antiforgery_cookie_can_be_read_by_the_client_and_the_document_is_not_cached(TestProvider provider)
    {
        using var client = (await HostAsync(provider)).CreateAnonymousClient();

        using var response = await client.GetAsync(Address("/api/abp/application-configuration"));

        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("XSRF-TOKEN=", StringComparison.Ordinal));
        cookie.ShouldContain("path=/", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("httponly", Case.Insensitive);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task An_official_is_told_the_county_the_roles_and_only_granted_permissions(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.office");

        var document = await ConfigurationAsync(client);

        var user = document.GetProperty("currentUser");
        user.GetProperty("isAuthenticated").GetBoolean().ShouldBeTrue();
        user.GetProperty("userName").GetString().ShouldBe("milin.office");
        user.TryGetProperty("surName", out _).ShouldBeTrue();
        user.GetProperty("roles").EnumerateArray().Select(r => r.GetString()).ShouldBe(["ProgrammeOffice"]);
        document.GetProperty("currentTenant").GetProperty("name").GetString().ShouldBe("milin");
        document.GetProperty("extraProperties").GetProperty("userKind").GetString().ShouldBe("county");
        document.GetProperty("extraProperties").GetProperty("county").GetProperty("name").GetProperty("zh-Hans").GetString().ShouldBe("米林县");
        var policies = document.GetProperty("auth").GetProperty("grantedPolicies");
        policies.GetProperty("AbpIdentity.Users").GetBoolean().ShouldBeTrue();
        policies.TryGetProperty("AbpIdentity.Users.Delete", out _).ShouldBeFalse();
        policies.TryGetProperty("AbpTenantManagement.Tenants", out _).ShouldBeFalse();
    }

    [ProviderTheory]
    public async Task The_document_takes_a_handful_of_queries(TestProvider provider)
    {
        using var client = await SignInAsync(provider, "milin.office");
        await ConfigurationAsync(client);
        using var queries = await QueryCounter.StartAsync(await HostAsync(provider));

        await ConfigurationAsync(client);

        // Session, county, county's and platform's settings, roles, grants, account, features.
        queries.Count.ShouldBeLessThanOrEqualTo(8);
    }

    [ProviderTheory]
    [InlineData("platform", "platform")]
    [InlineData("province.xizang", "province")]
    [InlineData("contractor", "contractor")]
    [Trait("Req", "PLAT-03")]
    [Trait("Req", "PLAT-04")]
    public async Task Each_kind_of_person_is_named_so_that_the_shell_shows_the_right_home(TestProvider provider, string userName, string kind)
    {
        using var client = await SignInAsync(provider, userName);

        var document = await ConfigurationAsync(client);

        document.GetProperty("extraProperties").GetProperty("userKind").GetString().ShouldBe(kind);
        document.GetProperty("currentTenant").GetProperty("isAvailable").GetBoolean().ShouldBe(kind == "contractor");
    }

    [ProviderTheory]
    [InlineData("zh-Hans", "保存")]
    [InlineData("en", "Save")]
    [InlineData("nl", "保存")]
    [InlineData("no-such-culture-at-all", "保存")]
    public async Task Texts_come_in_the_language_asked_for_and_in_Chinese_for_any_other(TestProvider provider, string culture, string save)
    {
        using var client = await AnonymousAsync(provider);

        var document = await GetAsync(client, $"/api/abp/application-localization?cultureName={culture}&onlyDynamics=false");

        var resources = document.GetProperty("resources");
        resources.GetProperty("AbpUi").GetProperty("texts").GetProperty("Save").GetString().ShouldBe(save);
        var names = resources.EnumerateObject().Select(r => r.Name).ToList();
        names.ShouldContain("CountyCloud");
        foreach (var resource in resources.EnumerateObject())
        {
            resource.Value.GetProperty("baseResources").EnumerateArray().Select(b => b.GetString()).ShouldBeSubsetOf(names);
        }

        document.GetProperty("currentCulture").GetProperty("cultureName").GetString().ShouldBe(culture == "en" ? "en" : "zh-Hans");
    }

    [ProviderTheory]
    [InlineData("milin")]
    [InlineData("MILIN")]
    [InlineData("米林县")]
    public async Task The_tenant_box_finds_a_county_by_code_or_name(TestProvider provider, string name)
    {
        using var client = await AnonymousAsync(provider);

        var found = await GetAsync(client, $"/api/abp/multi-tenancy/tenants/by-name/{Uri.EscapeDataString(name)}");
        var again = await GetAsync(client, $"/api/abp/multi-tenancy/tenants/by-id/{found.GetProperty("tenantId").GetString()}");

        found.GetProperty("success").GetBoolean().ShouldBeTrue();
        found.GetProperty("name").GetString().ShouldBe("milin");
        again.GetProperty("isActive").GetBoolean().ShouldBeTrue();
    }

    [ProviderTheory]
    public async Task The_tenant_box_answers_an_unknown_county_with_success_false(TestProvider provider)
    {
        using var client = await AnonymousAsync(provider);

        var found = await GetAsync(client, "/api/abp/multi-tenancy/tenants/by-name/nowhere");

        found.GetProperty("success").GetBoolean().ShouldBeFalse();
        found.GetProperty("tenantId").GetString().ShouldBeNull();
    }

    [ProviderTheory]
    public async Task An_unknown_tenant_header_is_a_404_that_makes_the_client_forget_its_tenant(TestProvider provider)
    {
        using var client = await AnonymousAsync(provider);
        client.DefaultRequestHeaders.Add("__tenant", Guid.CreateVersion7().ToString());

        using var response = await client.GetAsync(Address("/api/abp/application-configuration"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Headers.Contains("Abp-Tenant-Resolve-Error").ShouldBeTrue();
        response.Headers.GetValues("_AbpErrorFormat").ShouldBe(["true"]);
    }

    [ProviderTheory]
    public async Task A_tenant_header_before_signing_in_is_told_back_as_the_current_county(TestProvider provider)
    {
        var host = await HostAsync(provider);
        using var client = await AnonymousAsync(provider);
        client.DefaultRequestHeaders.Add("__tenant", (await host.CountyIdAsync("zeku")).ToString());

        var document = await ConfigurationAsync(client);

        document.GetProperty("currentTenant").GetProperty("name").GetString().ShouldBe("zeku");
    }

    [ProviderTheory]
    [Trait("Req", "PLAT-01")]
    public async Task A_tenant_header_that_says_another_county_than_the_host_name_is_refused_before_signing_in_too(TestProvider provider)
    {
        var host = await HostAsync(provider);
        foreach (var (named, status) in new[] { ("milin", HttpStatusCode.OK), ("zeku", HttpStatusCode.BadRequest) })
        {
            using var client = host.CreateDefaultClient(new Uri("https://milin.localhost"));
            client.DefaultRequestHeaders.Add("__tenant", (await host.CountyIdAsync(named)).ToString());

            using var response = await client.GetAsync(Address("/api/abp/application-configuration"));

            response.StatusCode.ShouldBe(status, named);
        }
    }
}
