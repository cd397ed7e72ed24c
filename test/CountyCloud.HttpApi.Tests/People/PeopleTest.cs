using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Timing;
using CountyCloud.HttpApi.Tests.AbpContract;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace CountyCloud.HttpApi.Tests.People;

/// <summary>What the tests of people across counties have in common.</summary>
public abstract partial class PeopleTest(AbpContractFixture fixture) : ContractTest(fixture)
{
    protected static DateOnly Today(TestHost host) => CountyDay.Today(host.Services.GetRequiredService<TimeProvider>());

    protected static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Invites an address to the county of the client.</summary>
    protected static Task<JsonElement> InviteAsync(TestHost host, HttpClient inviter, string email, string role = "StationOperator", DateOnly? to = null) =>
        PostAsync(inviter, "/api/app/invitation", new { email, name = "站长", roleNames = new[] { role }, from = Text(Today(host)), to = to is { } day ? Text(day) : null });

    /// <summary>Token of the last mail to an address, after the background work was done.</summary>
    protected async Task<string> TokenAsync(TestHost host, string email)
    {
        await host.RunBackgroundWorkAsync();
        var mail = Mails.To(email)[^1];
        var link = Link().Match(mail.Body);
        link.Success.ShouldBeTrue(mail.Body);
        return link.Groups["token"].Value;
    }

    /// <summary>Makes a person of a county and tells the account.</summary>
    protected async Task<(string Name, Guid Id)> NewMemberAsync(TestProvider provider, string county, params string[] roles)
    {
        using var admin = await SignInAsync(provider, $"{county}.admin");
        var name = NewName("member");
        var user = await CreateUserAsync(admin, name, roles);
        return (name, Guid.Parse(Id(user), CultureInfo.InvariantCulture));
    }

    protected static Task<int> InCountyAsync(TestHost host, string county, Func<CountyCloudDbContextBase, Task<int>> work) =>
        host.InCountyAsync(county, (IServiceProvider services) => work(services.GetRequiredService<CountyCloudDbContextBase>()));

    /// <summary>Sets the days of a membership as they will stand when time has passed.</summary>
    protected static Task<int> SetDaysAsync(TestHost host, string county, Guid userId, DateOnly from, DateOnly? to) =>
        InCountyAsync(host, county, db => db.Set<Membership>().Where(m => m.UserId == userId).ExecuteUpdateAsync(s => s.SetProperty(m => m.From, from).SetProperty(m => m.To, to)));

    protected static async Task<List<string?>> RolesAsync(HttpClient client) =>
        [.. (await ConfigurationAsync(client)).GetProperty("currentUser").GetProperty("roles").EnumerateArray().Select(r => r.GetString())];

    protected static async Task<List<string?>> ActionsAsync(HttpClient client, string filter) =>
        [.. (await GetAsync(client, $"/api/app/audit-log?filter={filter}&maxResultCount=100")).GetProperty("items").EnumerateArray().Select(e => e.GetProperty("action").GetString())];

    [GeneratedRegex(@"https://county\.example/admin/account/invitation\?token=(?<token>[\w-]+)", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
