using System.Buffers.Binary;
using CountyCloud.Administration.Account;
using CountyCloud.Administration.Identity;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>What a guess at a stolen hash costs.</summary>
public sealed class PasswordHashing_Tests
{
    [Fact]
    public void A_password_costs_210000_rounds_unless_more_are_asked_for()
    {
        Rounds().ShouldBe(210_000);
        Rounds(("Identity:PasswordIterations", "600000")).ShouldBe(600_000);
    }

    [Fact]
    public void Fewer_rounds_are_for_a_demonstration_only()
    {
        Should.Throw<InvalidOperationException>(() => Rounds(("Identity:PasswordIterations", "209999"))).Message.ShouldContain("210000");
        Rounds(("Identity:PasswordIterations", "1000"), ("Demo:Enabled", "true")).ShouldBe(1000);
    }

    [ProviderTheory]
    public async Task A_hash_with_fewer_rounds_is_made_anew_when_its_owner_signs_in(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider), new Dictionary<string, string?>(StringComparer.Ordinal) { ["Identity:PasswordIterations"] = "2000" });
        var before = await HashAsync(host);

        await host.SignInAsync("milin.office");
        var after = await HashAsync(host);
        await host.SignInAsync("milin.office");

        RoundsOf(before).ShouldBe(1000);
        RoundsOf(after).ShouldBe(2000);
        (await HashAsync(host)).ShouldBe(after);
    }

    private static int Rounds(params (string Key, string Value)[] settings)
    {
        var options = new PasswordHasherOptions();
        new PasswordHashing(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build()).Configure(options);
        return options.IterationCount;
    }

    private static async Task<string> HashAsync(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>().Set<User>().Where(u => u.UserName == "milin.office").Select(u => u.PasswordHash).SingleAsync())!;
    }

    // Format 3 of ASP.NET Core Identity: a mark, the function, the rounds, the length of the salt.
    private static int RoundsOf(string hash) => (int)BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5, 4));
}
