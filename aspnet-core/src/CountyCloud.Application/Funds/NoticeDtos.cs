using CountyCloud.Counties;

namespace CountyCloud.Funds;

/// <summary>Shows notices with the working days that are left.</summary>
public sealed class NoticeDtos(FundContext fund)
{
    /// <summary>A notice as the county's people see it.</summary>
    public NoticeListItemDto Of(PublicNotice n, WorkingDayCalendar calendar) => new(
        n.Id, n.Number, n.PaymentId, n.PaymentNumber, n.SubProjectName, n.PayeeName, n.Stage, n.Amount, n.Basis, n.PublishedOn, n.EndsOn, Left(n, calendar), n.State, n.Objections, n.OpenObjections, n.EndedOn);

    /// <summary>A notice as everybody sees it.</summary>
    public PublicNoticeDto PublicOf(PublicNotice n, WorkingDayCalendar calendar) => new(
        n.Number, n.SubProjectName, n.PayeeName, n.Stage, n.Amount, n.Basis, n.PublishedOn, n.EndsOn, Left(n, calendar), n.State, n.Objections, n.OpenObjections);

    // Today counts while it is not over; the day of publication never does (W-09).
    private int Left(PublicNotice n, WorkingDayCalendar calendar) => n.State is NoticeState.Published or NoticeState.ObjectionOpen
        ? calendar.WorkingDaysBetween(fund.Today == n.PublishedOn ? fund.Today : fund.Today.AddDays(-1), n.EndsOn) : 0;
}
