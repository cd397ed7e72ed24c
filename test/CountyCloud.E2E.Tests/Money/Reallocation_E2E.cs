using CountyCloud.E2E.Tests.Browsing;
using CountyCloud.TestBase;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace CountyCloud.E2E.Tests.Money;

/// <summary>Money moves between systems by whom the county's rules name (W-11).</summary>
public sealed class Reallocation_E2E(BrowserFixture fixture) : MoneyJourney(fixture)
{
    [SqliteBrowserTheory]
    [Trait("Req", "FUND-31")]
    [Trait("Req", "FUND-33")]
    [Trait("Req", "FUND-34")]
    public async Task Milin_refuses_over_a_million_and_a_second_time_and_up_to_half_a_million_needs_office_and_leader(TestProvider provider)
    {
        await BeginAsync(provider);
        await GrantAsync("milin", "STAGE2", 9_000_000);
        var contractor = await AtDeskAsync("contractor", "milin");

        // What the leading group refuses was no reallocation: the county may still move money once.
        await ProposeTooMuchThenAsync(contractor, "60", "超过五十万元的调配");
        await Expect(contractor.Page.Locator(".cc-step-current")).ToContainTextAsync("领导小组");
        var group = await OnPhoneAsync("milin.group");
        await OpenTaskAsync(group, "超过五十万元的调配");
        await group.SignAsync("先用现有额度", "不同意");
        await Expect(group.Page.Locator("header .cc-badge")).ToHaveTextAsync("未通过");

        await contractor.OpenAsync("documents/reallocations");
        await NewAsync(contractor);
        await contractor.SendAgainAsync("新建", form => FillAsync(form, "五十万元的调配", "50"));
        await Expect(contractor.Page.Locator(".cc-step")).ToHaveCountAsync(2);
        var office = await AtDeskAsync("milin.office");
        await OpenTaskAsync(office, "五十万元的调配");
        await office.SignAsync("情况属实");
        var leader = await OnPhoneAsync("milin.leader");
        await OpenTaskAsync(leader, "五十万元的调配");
        await leader.SignAsync("同意调配");
        await Expect(leader.Page.Locator("header .cc-badge")).ToHaveTextAsync("已批准");

        await contractor.OpenAsync("documents/reallocations");
        await NewAsync(contractor);
        await contractor.RefusedFormAsync("新建", "M125", form => FillAsync(form, "再次调配", "1"));
    }

    [SqliteBrowserTheory]
    [Trait("Req", "FUND-32")]
    public async Task Over_half_a_million_the_leading_group_decides(TestProvider provider)
    {
        // On a host of its own: Milin moves money once.
        await BeginOnOwnHostAsync(provider);
        await GrantAsync("milin", "STAGE2", 9_000_000);
        var contractor = await AtDeskAsync("contractor", "milin");
        await contractor.OpenAsync("documents/reallocations");
        await NewAsync(contractor);
        await contractor.SendAgainAsync("新建", form => FillAsync(form, "物流急需", "50.0001"));

        await Expect(contractor.Page.Locator(".cc-step")).ToHaveCountAsync(1);
        var group = await OnPhoneAsync("milin.group");
        await OpenTaskAsync(group, "物流急需");
        (await OverflowAsync(group.Page)).ShouldBe(0);
        await group.SignAsync("会议研究同意");

        await Expect(group.Page.Locator("header .cc-badge")).ToHaveTextAsync("已批准");
        var finance = await AtDeskAsync("milin.finance");
        await finance.OpenAsync("funds/ledger");
        await Expect(finance.Page.GetByText("调配").First).ToBeVisibleAsync();
    }

    [SqliteBrowserTheory]
    [Trait("Req", "FUND-35")]
    public async Task Zeku_needs_a_written_request_the_leading_group_and_the_consent_of_province_and_prefecture(TestProvider provider)
    {
        await BeginAsync(provider);
        await GrantAsync("zeku", "CENTRAL", 15_000_000, "FIRST");
        var contractor = await AtDeskAsync("contractor", "zeku");
        await contractor.OpenAsync("documents/reallocations");
        await NewAsync(contractor);
        await contractor.RefusedFormAsync("新建", "Z1265", form => FillAsync(form, "改变用途", "20", "SYS4", "SYS3"));
        await contractor.SendAgainAsync("新建", form => form.UploadAsync("材料和照片"));

        var group = await OnPhoneAsync("zeku.group");
        await OpenTaskAsync(group, "改变用途");
        await group.SignAsync("同意上报");
        var office = await AtDeskAsync("zeku.office");
        await OpenTaskAsync(office, "改变用途");

        // The consent itself is a paper: without it nothing is recorded.
        await office.RefusedSignAsync("省州已批复", "Z1265");
        await office.Page.Locator("#cc-papers").SetInputFilesAsync(Person.Photograph);
        await Expect(office.Page.Locator(".cc-decide .cc-files li")).ToHaveCountAsync(1);
        await office.SignAsync("省州已批复");
        await Expect(office.Page.Locator("header .cc-badge")).ToHaveTextAsync("已批准");
    }

    // A million and one hundred is too much whoever asks; the same form is sent again with less.
    private static async Task ProposeTooMuchThenAsync(Person contractor, string wan, string title)
    {
        await contractor.OpenAsync("documents/reallocations");
        await NewAsync(contractor);
        await contractor.RefusedFormAsync("新建", "1,000,000", form => FillAsync(form, title, "100.01"));
        await contractor.SendAgainAsync("新建", form => form.Row("调配明细", 0).FillAsync("金额", wan));
    }

    private static Task NewAsync(Person person) => person.Page.GetByRole(AriaRole.Button, new() { Name = "新增" }).First.ClickAsync();

    private static async Task FillAsync(Form form, string title, string wan, string from = "L094", string to = "L002")
    {
        await form.FillAsync("标题", title);
        await form.FillAsync("理由", "实际需要");
        var move = await form.AddRowAsync("调配明细");
        await move.ChooseAsync("调出科目", from);
        await move.ChooseAsync("调入科目", to);
        await move.FillAsync("金额", wan);
    }
}
