using System.Security.Claims;
using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Load;

/// <summary>A demo county of a host, worked in by its people through the application services, without HTTP.</summary>
internal sealed class County(TestHost host, string code, Guid id)
{
    private readonly Dictionary<string, ClaimsPrincipal> _people = new(StringComparer.Ordinal);

    /// <summary>Id.</summary>
    public Guid Id => id;

    /// <summary>The host.</summary>
    public TestHost Host => host;

    /// <summary>A fund source of the county.</summary>
    public string Source { get; private set; } = string.Empty;

    /// <summary>Lines of the lowest level that have money in the plan, with it.</summary>
    public IReadOnlyList<(string Code, decimal Amount)> Lines { get; private set; } = [];

    /// <summary>A county by its code, with the people who take part.</summary>
    public static async Task<County> OpenAsync(TestHost host, string code, params string[] people)
    {
        var county = new County(host, code, await host.CountyIdAsync(code));
        await host.InCountyAsync(code, async (IServiceProvider services) =>
        {
            var configuration = services.GetRequiredService<ICountyConfiguration>();
            county.Source = (await configuration.GetAsync<FundSourceValues>())[0].Code;
            county.Lines = [.. Leaves(BudgetTree.Build(await configuration.GetAsync<BudgetItemValues>(), planAmount: null).Roots)];
            foreach (var name in people)
            {
                var person = await services.GetRequiredService<RoleHolders>().FindPersonAsync($"{code}.{name}", CancellationToken.None) ?? throw new InvalidOperationException($"{code}.{name} is missing.");
                county._people.Add(name, new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id.ToString()), new(ClaimTypes.Name, person.UserName)], "load")));
            }

            return true;
        });
        return county;
    }

    /// <summary>A use case by one of the people, with services of its own as a request has.</summary>
    public async Task<T> AsAsync<T>(string? person, Func<IServiceProvider, Task<T>> work)
    {
        var accessor = host.Services.GetRequiredService<IHttpContextAccessor>();
        using var change = host.Services.GetRequiredService<ICurrentTenant>().Change(id, code);
        await using var scope = host.Services.CreateAsyncScope();
        accessor.HttpContext = new DefaultHttpContext { User = person is null ? new ClaimsPrincipal() : _people[person], RequestServices = scope.ServiceProvider };
        return await work(scope.ServiceProvider);
    }

    private static IEnumerable<(string Code, decimal Amount)> Leaves(IEnumerable<BudgetNode> nodes) =>
        nodes.SelectMany(n => n.Children.Count > 0 ? Leaves(n.Children) : n.Values.Amount > 0 ? [(n.Values.Code, n.Values.Amount)] : []);
}
