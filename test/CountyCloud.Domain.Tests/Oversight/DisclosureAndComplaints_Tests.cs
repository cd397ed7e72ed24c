using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Oversight;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Oversight;

/// <summary>Rules of W-38 and W-39.</summary>
public sealed class DisclosureAndComplaints_Tests
{
    private static readonly DateOnly Day = new(2020, 5, 6);
    private static readonly Guid Author = Guid.CreateVersion7();

    [Fact]
    [Trait("Req", "PLAT-15")]
    public void What_is_published_is_checked_by_somebody_else_for_law_platform_rules_and_ethnic_unity()
    {
        var item = Item("项目进展");

        Code(() => item.Check(Author, "a", true, true, true, null, Day)).ShouldBe("Oversight:OwnCheck");
        Code(() => item.Check(Guid.CreateVersion7(), "b", true, true, false, null, Day)).ShouldBe("Oversight:CheckOpinion");
        item.Check(Guid.CreateVersion7(), "b", true, true, false, "措辞不当", Day);
        item.State.ShouldBe(DisclosureState.Draft);
        item.Check(Guid.CreateVersion7(), "b", true, true, true, null, Day);
        item.State.ShouldBe(DisclosureState.LegalChecked);
        Code(() => item.Publish(Day, null, LocalizedText.Empty)).ShouldBe("Counties:WrongState");
    }

    [Theory]
    [Trait("Req", "PLAT-15")]
    [InlineData("请联系 13912345678。")]
    [InlineData("身份证 54222119800101001X")]
    public void Personal_numbers_never_get_into_a_public_text(string text) => Code(() => Item(text)).ShouldBe("Oversight:PersonalData");

    [Fact]
    [Trait("Req", "DATA-13")]
    public void A_notice_stands_for_its_period()
    {
        var item = DisclosureItem.Announce(Guid.CreateVersion7(), Head(), DisclosureKind.PaymentNotice, LocalizedText.Chinese("公示"), LocalizedText.Chinese("拨付公示"), DocumentType.Payment, Guid.CreateVersion7());
        item.Publish(Day, WorkingDayCalendar.StateCouncil.AddWorkingDays(Day, 5), LocalizedText.Empty);

        // Five working days from 6 May 2020 with the make-up day 9 May: to 12 May.
        item.NoticeEndsOn.ShouldBe(new DateOnly(2020, 5, 12));
        Code(() => item.Withdraw("错", new DateOnly(2020, 5, 12))).ShouldBe("Oversight:NoticeRuns");
        item.Withdraw("期满", new DateOnly(2020, 5, 13));
        item.State.ShouldBe(DisclosureState.Withdrawn);
    }

    [Fact]
    [Trait("Req", "DATA-19")]
    public void A_complaint_is_registered_given_to_one_owner_answered_and_only_then_closed()
    {
        var complaint = Complaint.Receive(Guid.CreateVersion7(), Head(), ComplaintKind.Report, "内容", "hash", null, Day, null, Guid.CreateVersion7(), DateTime.UnixEpoch);
        Code(() => complaint.Assign(New, "Auditor", null, "o", null, DateTime.UnixEpoch)).ShouldBe("Counties:WrongState");
        complaint.Register(New, "o", null, DateTime.UnixEpoch);
        Code(() => complaint.Assign(New, "Auditor", New, "o", null, DateTime.UnixEpoch)).ShouldBe("Oversight:ComplaintOwner");
        complaint.Assign(New, "Auditor", null, "o", null, DateTime.UnixEpoch);
        Code(() => complaint.Close(New, "o", null, DateTime.UnixEpoch)).ShouldBe("Oversight:ComplaintNotAnswered");
        complaint.Reply(New, "已查", "a", Day, DateTime.UnixEpoch);
        Code(() => complaint.Judge(New, false, null, DateTime.UnixEpoch)).ShouldBe("Oversight:ReopeningReason");
        complaint.Judge(New, false, "没有解决", DateTime.UnixEpoch);
        complaint.Assign(New, null, New, "o", null, DateTime.UnixEpoch);
        complaint.Reply(New, "再查", "a", Day, DateTime.UnixEpoch);
        complaint.Judge(New, true, null, DateTime.UnixEpoch);
        complaint.Close(New, "o", null, DateTime.UnixEpoch);

        complaint.Steps.Select(s => s.State).ShouldBe(
        [
            ComplaintState.Received, ComplaintState.Registered, ComplaintState.Assigned, ComplaintState.Answered, ComplaintState.Reopened, ComplaintState.Assigned, ComplaintState.Answered, ComplaintState.Confirmed, ComplaintState.Closed,
        ]);
    }

    private static Guid New => Guid.CreateVersion7();

    private static DocumentHead Head() => new("N-2020-0001", "标题", "office");

    private static DisclosureItem Item(string text) => DisclosureItem.Draft(Guid.CreateVersion7(), Head(), DisclosureKind.Progress, Author, LocalizedText.Chinese("标题"), LocalizedText.Chinese(text), null, null);

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
