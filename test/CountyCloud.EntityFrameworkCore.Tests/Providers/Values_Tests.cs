using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using CountyCloud.HttpApi.Host;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Providers;

/// <summary>Values mean the same on every database.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class Values_Tests(TestServicesFixture fixture)
{
    private readonly Guid _county = Guid.CreateVersion7();

    [ProviderTheory]
    public async Task Amounts_compare_sort_and_add_up_as_numbers(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);
        decimal[] amounts = [900000m, 1000000.50m, 20000m, 9m, 0.01m];
        await services.InCountyAsync(_county, async db =>
        {
            foreach (var (amount, i) in amounts.Select((a, i) => (a, i)))
            {
                db.Add(Item("L" + i, amount));
            }

            await db.SaveChangesAsync();
        });

        await services.InCountyAsync(_county, async db =>
        {
            var items = db.Set<BudgetItem>();
            (await items.OrderBy(b => b.Values.Amount).Select(b => b.Values.Amount).ToListAsync()).ShouldBe(amounts.Order());
            (await items.CountAsync(b => b.Values.Amount > 100000m)).ShouldBe(2);
            (await items.SumAsync(b => b.Values.Amount)).ShouldBe(amounts.Sum());
            (await items.MaxAsync(b => b.Values.Amount)).ShouldBe(1000000.50m);
            (await items.SingleAsync(b => b.Values.Amount == 9m)).Values.Code.ShouldBe("L3");
        });
    }

    [ProviderTheory]
    public async Task A_row_comes_back_as_it_was_saved(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);
        foreach (var type in MappedTypes.Everything.Where(t => t.IsAssignableTo(typeof(Framework.MultiTenancy.IMultiTenant)) && t.GetProperty("Values") is not null))
        {
            var saved = await services.InCountyAsync(_county, async db =>
            {
                var row = AnyRow.Add(db, type);
                await db.SaveChangesAsync();
                return type.GetProperty("Values")!.GetValue(row);
            });

            var read = await services.InCountyAsync(_county, async db =>
            {
                var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type).Invoke(db, [])!;
                return type.GetProperty("Values")!.GetValue((await rows.AsNoTracking().ToListAsync()).Single());
            });

            read.ShouldBe(saved, type.Name);
        }
    }

    [ProviderTheory]
    public async Task A_text_of_any_length_and_script_is_kept(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);
        var text = string.Concat(Enumerable.Repeat("农村电子商务 སྨན་གླིང་རྫོང་ ᠬᠠᠷᠠᠴᠢᠨ 🐂", 1000));
        await services.InCountyAsync(_county, async db =>
        {
            db.Add(Item("long", 1m, text));
            await db.SaveChangesAsync();
        });

        (await services.InCountyAsync(_county, db => db.Set<BudgetItem>().SingleAsync())).Values.Name.Source.ShouldBe(text);
    }

    [Fact]
    public void A_url_becomes_the_connection_string_of_its_provider()
    {
        static DatabaseOptions From(string url) =>
            DatabaseOptions.From(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Default", url)]).Build());

        var postgres = From("postgres://owner:p%40ss%3Aword@db.example.org:6432/county?sslmode=require");
        var sqlServer = From("sqlserver://sa:p%40ss@db.example.org:1444/county?Encrypt=true");

        postgres.Provider.Name.ShouldBe("PostgreSql");
        var owner = new NpgsqlConnectionStringBuilder(postgres.OwnerConnectionString);
        (owner.Host, owner.Port, owner.Database, owner.Username, owner.Password, owner.SslMode).ShouldBe(("db.example.org", 6432, "county", "owner", "p@ss:word", SslMode.Require));
        sqlServer.Provider.Name.ShouldBe("SqlServer");
        sqlServer.ConnectionString.ShouldContain("Data Source=db.example.org,1444");
        sqlServer.ConnectionString.ShouldContain("Initial Catalog=county");
        From("Data Source=some.db").Provider.Name.ShouldBe("Sqlite");
    }

    [Fact]
    public void The_application_does_not_work_as_the_owner()
    {
        static DatabaseOptions From(params (string Key, string Value)[] settings) =>
            DatabaseOptions.From(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build());

        var derived = new NpgsqlConnectionStringBuilder(From(("ConnectionStrings:Default", "postgres://owner:secret@db/county")).ConnectionString);
        var asItself = new NpgsqlConnectionStringBuilder(From(("ConnectionStrings:Default", "postgres://county_app:own@db/county")).ConnectionString);
        var named = new NpgsqlConnectionStringBuilder(From(("ConnectionStrings:Default", "postgres://owner:secret@db/county"), ("Database:ApplicationRole", "web"), ("Database:ApplicationPassword", "given")).ConnectionString);

        derived.Username.ShouldBe("county_app");
        derived.Password.ShouldNotBe("secret");
        derived.Password!.Length.ShouldBe(64);
        (asItself.Username, asItself.Password).ShouldBe(("county_app", "own"));
        (named.Username, named.Password).ShouldBe(("web", "given"));
    }

    private static BudgetItem Item(string code, decimal amount, string name = "物流体系")
    {
        var item = (BudgetItem)Activator.CreateInstance(typeof(BudgetItem), nonPublic: true)!;
        item.Initialize(Guid.CreateVersion7(), new BudgetItemValues { Code = code, Kind = BudgetItemKind.System, Name = LocalizedText.Chinese(name), Amount = amount });
        return item;
    }
}
