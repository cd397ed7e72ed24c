using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace CountyCloud.E2E.Tests.Money;

/// <summary>The auditor reads everything and changes nothing; the ledger tells what somebody changed behind its back.</summary>
public sealed class Audit_E2E(BrowserFixture fixture) : MoneyJourney(fixture)
{
    private static readonly string[] Lists =
    [
        "sub-projects", "payments", "objections", "reallocations", "fund-receipts", "monthly-reports", "contracts",
    ];

    [SqliteBrowserTheory]
    [Trait("Req", "FUND-40")]
    public async Task The_auditor_reads_every_register_and_finds_no_button_that_changes_one(TestProvider provider)
    {
        await BeginAsync(provider);
        var finance = await AtDeskAsync("cangyuan.finance");
        var receipt = Id(await finance.PostAsync("/api/app/fund-receipt", new { fundSourceCode = "COUNTY", amount = 3_000_000, receivedOn = "2020-05-01", document = "县财政配套文件" }));
        var office = await AtDeskAsync("cangyuan.office");
        var project = Id(await office.PostAsync("/api/app/sub-project", new { name = "审计看得到的子项目", workKind = "countyCentre", plannedStart = "2026-01-01", plannedEnd = "2027-12-31", nodes = new[] { new { name = "建设", weight = 100 } } }));
        var audit = await AtDeskAsync("cangyuan.audit");

        foreach (var list in Lists)
        {
            await audit.OpenAsync("documents/" + list);
            await Expect(audit.Page.GetByText("导出 Excel").First).ToBeVisibleAsync();
            await Expect(audit.Page.GetByRole(AriaRole.Button, new() { Name = "新增" })).ToHaveCountAsync(0);
        }

        foreach (var document in new[] { "sub-projects/" + project, "fund-receipts/" + receipt })
        {
            await audit.OpenAsync("documents/" + document);
            await Expect(audit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await Expect(audit.Page.Locator("header .cc-actions button:not(:has(.fa-print))")).ToHaveCountAsync(0);
        }
    }

    [SqliteBrowserTheory]
    [Trait("Req", "FUND-16")]
    public async Task A_row_that_was_changed_by_SQL_is_named_by_its_number(TestProvider provider)
    {
        await BeginAsync(provider);
        var finance = await AtDeskAsync("kazuo.finance");
        foreach (var document in new[] { "首批", "第二批" })
        {
            await finance.PostAsync("/api/app/fund-receipt", new { fundSourceCode = "CENTRAL", amount = 1_000_000, receivedOn = "2020-05-01", document });
        }

        var audit = await AtDeskAsync("kazuo.audit");
        await audit.OpenAsync("funds/ledger");
        var verify = audit.Page.GetByRole(AriaRole.Button, new() { Name = "核验" });
        await verify.ClickAsync();
        await Expect(audit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("核验通过");

        await Host.InCountyAsync("kazuo", async db =>
        {
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"TR_LedgerEntries_AppendOnly_UPDATE\"");
            return await db.Database.ExecuteSqlAsync($"UPDATE \"LedgerEntries\" SET \"Amount\" = '900000.0' WHERE \"Sequence\" = 2 AND \"Line\" = 1 AND \"TenantId\" = {await Host.CountyIdAsync("kazuo")}");
        });
        await verify.ClickAsync();

        await Expect(audit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("分录被改动");
        await Expect(audit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("第 2 笔 · 第 1 行");
    }
}
