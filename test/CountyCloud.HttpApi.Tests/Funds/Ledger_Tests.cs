using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Funds;
using CountyCloud.HttpApi.Tests.AbpContract;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Funds;

/// <summary>The ledger of Milin over HTTP, in Excel and on the command line.</summary>
[Trait("Req", "FUND-16")]
public sealed class Ledger_Tests
{
    private static readonly Guid Payee = Guid.CreateVersion7();
    private static readonly Guid SubProject = Guid.CreateVersion7();
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [ProviderTheory]
    public async Task Officials_read_journal_statement_balances_and_execution(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var (source, line) = await FillAsync(host);
        var client = await host.SignInAsync("milin.leader");

        var list = await client.GetFromJsonAsync<JsonElement>("/api/app/ledger?maxResultCount=10");
        list.GetProperty("totalCount").GetInt32().ShouldBe(5);
        var newest = list.GetProperty("items")[0];
        newest.GetProperty("kind").GetString().ShouldBe("payment");
        newest.GetProperty("entries").GetArrayLength().ShouldBe(2);
        newest.GetProperty("entries")[0].GetProperty("payeeName").GetString().ShouldBe("施工单位");
        (await CountAsync("kind=commitment")).ShouldBe(1);
        (await CountAsync("from=2019-08-01")).ShouldBe(3);
        (await CountAsync("to=2019-07-31")).ShouldBe(2);
        (await CountAsync("budgetItemCode=" + line)).ShouldBe(4);
        (await CountAsync("fundSourceCode=" + source)).ShouldBe(5);
        (await CountAsync("filter=%E6%96%BD%E5%B7%A5")).ShouldBe(3);
        (await CountAsync("filter=nothing")).ShouldBe(0);

        var one = await client.GetFromJsonAsync<JsonElement>($"/api/app/ledger/{newest.GetProperty("id").GetString()}");
        one.GetProperty("sequence").GetInt32().ShouldBe(5);

        var statement = await client.GetFromJsonAsync<JsonElement>($"/api/app/ledger/entries?payeeId={Payee}&kind=paid");
        statement.GetProperty("totalCount").GetInt32().ShouldBe(1);
        statement.GetProperty("items")[0].GetProperty("entry").GetProperty("amount").GetDecimal().ShouldBe(10_000);

        var now = await BalancesAsync("groupBy=payee");
        now.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("key").GetString() == Payee.ToString()).GetProperty("amounts").GetProperty("paid").GetDecimal().ShouldBe(10_000);
        var july = await BalancesAsync("groupBy=budgetItem&asOf=2019-07-31");
        july.GetProperty("total").GetProperty("paid").GetDecimal().ShouldBe(0);
        july.GetProperty("total").GetProperty("budgetAvailable").GetDecimal().ShouldBe(40_000);
        foreach (var grouping in new[] { "fundSource", "system", "subProject", "account" })
        {
            (await BalancesAsync("groupBy=" + grouping)).GetProperty("total").GetProperty("fundsGranted").GetDecimal().ShouldBe(9_000_000);
        }

        var execution = await client.GetFromJsonAsync<JsonElement>("/api/app/fund-execution");
        var total = execution.GetProperty("total");
        total.GetProperty("planned").GetDecimal().ShouldBe(9_000_000);
        total.GetProperty("allocated").GetDecimal().ShouldBe(40_000);
        total.GetProperty("committed").GetDecimal().ShouldBe(10_000);
        total.GetProperty("paid").GetDecimal().ShouldBe(10_000);
        total.GetProperty("left").GetDecimal().ShouldBe(8_980_000);
        execution.GetProperty("lines").EnumerateArray().Single(l => l.GetProperty("code").GetString() == line).GetProperty("amounts").GetProperty("paid").GetDecimal().ShouldBe(10_000);

        async Task<int> CountAsync(string query) => (await client.GetFromJsonAsync<JsonElement>("/api/app/ledger?" + query)).GetProperty("totalCount").GetInt32();
        Task<JsonElement> BalancesAsync(string query) => client.GetFromJsonAsync<JsonElement>("/api/app/ledger/balances?" + query);
    }

    [ProviderTheory]
    public async Task The_journal_comes_as_an_Excel_file_with_the_filter_of_the_page(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        await FillAsync(host);
        var client = await host.SignInAsync("milin.audit");

        (await RowsAsync("")).ShouldBe(1 + 10);
        (await RowsAsync("?kind=payment")).ShouldBe(1 + 2);

        async Task<int> RowsAsync(string query)
        {
            using var response = await client.GetAsync(new Uri("/api/downloads/ledger.xlsx" + query, UriKind.Relative));
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var zip = new System.IO.Compression.ZipArchive(await response.Content.ReadAsStreamAsync());
            using var reader = new StreamReader(zip.Entries.Single(e => e.FullName.Contains("/sheet", StringComparison.Ordinal)).Open());
            return System.Text.RegularExpressions.Regex.Count(await reader.ReadToEndAsync(), "<x?:?row[ >]");
        }
    }

    [ProviderTheory]
    public async Task Auditor_and_finance_verify_and_others_may_not(TestProvider provider)
    {
        var database = await DemoDatabase.Template.CopyAsync(provider);
        await using var host = new TestHost(database);
        await FillAsync(host);
        var auditor = await host.SignInAsync("milin.audit");

        (await VerifyAsync(auditor)).GetProperty("isIntact").GetBoolean().ShouldBeTrue();
        (await VerifyAsync(await host.SignInAsync("milin.finance"))).GetProperty("transactionCount").GetInt32().ShouldBe(5);
        (await StatusAsync("milin.leader", HttpMethod.Post, "/api/app/ledger/verify")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync("milin.station", HttpMethod.Get, "/api/app/ledger")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync("milin.office", HttpMethod.Get, "/api/app/ledger")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync("milin.group", HttpMethod.Get, "/api/app/ledger")).ShouldBe(HttpStatusCode.OK);

        await TamperAsync(host, database);
        var found = await VerifyAsync(auditor);
        found.GetProperty("isIntact").GetBoolean().ShouldBeFalse();
        found.GetProperty("faults")[0].GetProperty("kind").GetString().ShouldBe("transactionChanged");
        found.GetProperty("faults")[0].GetProperty("sequence").GetInt32().ShouldBe(3);

        static async Task<JsonElement> VerifyAsync(HttpClient client)
        {
            using var response = await client.PostAsync(new Uri("/api/app/ledger/verify", UriKind.Relative), null);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            return await response.Content.ReadFromJsonAsync<JsonElement>(Json);
        }

        async Task<HttpStatusCode> StatusAsync(string user, HttpMethod method, string path)
        {
            var client = await host.SignInAsync(user);
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [ProviderTheory]
    public async Task The_command_line_verifies_and_its_exit_code_tells_the_result(TestProvider provider)
    {
        var database = await DemoDatabase.Template.CopyAsync(provider);
        await using var host = new TestHost(database);
        await FillAsync(host);
        string[] settings = ["--Logging:LogLevel:Default", "Warning", .. database.Settings.SelectMany(s => new[] { "--" + s.Key, s.Value! })];

        (await DbMigrator.CommandLine.RunAsync(["verify-ledger", .. settings])).ShouldBe(0);
        await TamperAsync(host, database);
        (await DbMigrator.CommandLine.RunAsync(["verify-ledger", "--county", "milin", .. settings])).ShouldBe(1);
        (await DbMigrator.CommandLine.RunAsync(["verify-ledger", "--county", "zeku", .. settings])).ShouldBe(0);
        (await DbMigrator.CommandLine.RunAsync(["verify-ledger", "--county", "nowhere", .. settings])).ShouldBe(1);
    }

    [ProviderTheory]
    public async Task An_overdraft_says_in_both_languages_what_is_there_and_what_was_asked(TestProvider provider)
    {
        await using var host = new TestHost(await DemoDatabase.Template.CopyAsync(provider));
        var (source, line) = await FillAsync(host);
        var error = await host.InCountyAsync("milin", (IServiceProvider services) => Should.ThrowAsync<BusinessException>(() => services.GetRequiredService<ILedger>().PostAsync(
            Posting("over", LedgerTransactionKind.Commitment, 20_000.01m, LedgerAccount.BudgetAvailable(source, line), LedgerAccount.Committed(source, line)))));

        var store = host.Services.GetRequiredService<Framework.Localization.LocalizationStore>();
        string In(string culture) => Framework.AspNetCore.Errors.ErrorDocument.Fill(store.Localize(error.Code, culture), error.Data, key => store.Localize(key, culture));

        In("en").ShouldStartWith($"“Available” of {line} · {source} holds 20000.00 yuan and 20000.01 are asked for.");
        In("zh-Hans").ShouldContain($"“分项可用”账户（{line} · {source}）余额不足：可用 20000.00 元，需要 20000.01 元");
    }

    /// <summary>Milin's money: granted whole, a part allocated to its first line, half of that committed, half of that paid.</summary>
    private static async Task<(string Source, string Line)> FillAsync(TestHost host) => await host.InCountyAsync("milin", async (IServiceProvider services) =>
    {
        var db = services.GetRequiredService<CountyCloudDbContext>();
        var source = await db.Set<FundSource>().Select(s => s.Key).FirstAsync();
        var line = (await db.Set<BudgetItem>().AsNoTracking().ToListAsync()).Where(i => i.Values.Kind == BudgetItemKind.Line && i.Values.Amount >= 40_000).Select(i => i.Key).Order(StringComparer.Ordinal).First();
        var ledger = services.GetRequiredService<ILedger>();
        var (available, committed) = (LedgerAccount.BudgetAvailable(source, line), LedgerAccount.Committed(source, line, SubProject, Payee));
        await ledger.PostAsync(Posting("g", LedgerTransactionKind.Appropriation, 9_000_000, LedgerAccount.FundsGranted(source), LedgerAccount.Unallocated(source)));
        await ledger.PostAsync(Posting("a", LedgerTransactionKind.Allocation, 40_000, LedgerAccount.Unallocated(source), available));
        await ledger.PostAsync(Posting("c", LedgerTransactionKind.Commitment, 20_000, available, committed) with { Date = new DateOnly(2019, 8, 1) });
        await ledger.PostAsync(Posting("p", LedgerTransactionKind.Payable, 10_000, committed, committed.As(LedgerAccountKind.Payable)) with { Date = new DateOnly(2019, 8, 2) });
        await ledger.PostAsync(Posting("y", LedgerTransactionKind.Payment, 10_000, committed.As(LedgerAccountKind.Payable), committed.As(LedgerAccountKind.Paid)) with { Date = new DateOnly(2019, 8, 9) });
        return (source, line);
    });

    private static LedgerPosting Posting(string key, LedgerTransactionKind kind, decimal amount, LedgerAccount from, LedgerAccount to) => new()
    {
        Kind = kind,
        Date = new DateOnly(2019, 7, 15),
        DocumentType = "Test",
        DocumentId = Payee,
        Description = "县级服务中心",
        IdempotencyKey = key,
        Movements = [new LedgerMovement(amount, from, to, to.PayeeId is null ? null : "施工单位")],
    };

    private static async Task TamperAsync(TestHost host, TestDatabase database)
    {
        var milin = await host.CountyIdAsync("milin");
        await using var owner = TestServices.Create(database.AsOwner());
        await owner.InCountyAsync(milin, async db =>
        {
            await db.Database.ExecuteSqlRawAsync(database.Provider == TestProvider.Sqlite ? "DROP TRIGGER \"TR_LedgerTransactions_AppendOnly_UPDATE\"" : "ALTER TABLE \"LedgerTransactions\" DISABLE TRIGGER USER");
            await db.Database.ExecuteSqlRawAsync("UPDATE \"LedgerTransactions\" SET \"Description\" = 'x' WHERE \"Sequence\" = 3 AND \"TenantId\" = {0}", milin);
        });
    }
}
