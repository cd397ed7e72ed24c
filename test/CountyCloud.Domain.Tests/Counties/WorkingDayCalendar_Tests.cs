using CountyCloud.Counties;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Counties;

/// <summary>PLAT-09: time limits in working days by the State Council's calendar, as the county corrects it.</summary>
[Trait("Req", "PLAT-09")]
public sealed class WorkingDayCalendar_Tests
{
    [Fact]
    public void A_notice_of_5_working_days_published_on_a_Monday_ends_on_the_next_Monday() =>
        WorkingDayCalendar.StateCouncil.AddWorkingDays(new DateOnly(2026, 11, 2), 5).ShouldBe(new DateOnly(2026, 11, 9));

    [Fact]
    public void The_National_Day_holiday_does_not_count_and_its_make_up_day_does()
    {
        var calendar = WorkingDayCalendar.StateCouncil;

        calendar.IsWorkingDay(new DateOnly(2026, 10, 7)).ShouldBeFalse();
        calendar.IsWorkingDay(new DateOnly(2026, 10, 10)).ShouldBeTrue("Saturday 10 October 2026 makes up for the holiday");
        calendar.AddWorkingDays(new DateOnly(2026, 9, 30), 3).ShouldBe(new DateOnly(2026, 10, 10));
    }

    [Fact]
    public void Cangyuans_30_working_days_after_a_tender_on_2_March_2018_end_on_16_April_2018() =>
        WorkingDayCalendar.StateCouncil.AddWorkingDays(new DateOnly(2018, 3, 2), 30).ShouldBe(new DateOnly(2018, 4, 16), "5 and 6 April are the holiday, Sunday 8 April makes up for one");

    [Fact]
    public void The_countys_own_correction_goes_before_the_State_Councils()
    {
        var losar = new DateOnly(2026, 2, 24);
        var calendar = new WorkingDayCalendar(new Dictionary<DateOnly, bool> { [losar] = false, [new DateOnly(2026, 10, 7)] = true });

        WorkingDayCalendar.StateCouncil.IsWorkingDay(losar).ShouldBeTrue();
        calendar.IsWorkingDay(losar).ShouldBeFalse();
        calendar.IsWorkingDay(new DateOnly(2026, 10, 7)).ShouldBeTrue();
    }

    [Fact]
    public void Zero_working_days_end_on_the_day_itself() =>
        WorkingDayCalendar.StateCouncil.AddWorkingDays(new DateOnly(2026, 11, 7), 0).ShouldBe(new DateOnly(2026, 11, 7));

    [Fact]
    public void A_day_that_is_not_worked_rolls_to_the_next_one_that_is() =>
        WorkingDayCalendar.StateCouncil.NextWorkingDay(new DateOnly(2026, 10, 5)).ShouldBe(new DateOnly(2026, 10, 8));

    [Fact]
    public void Days_between_are_the_days_that_adding_took()
    {
        var calendar = WorkingDayCalendar.StateCouncil;
        for (var days = 0; days <= 260; days++)
        {
            calendar.WorkingDaysBetween(new DateOnly(2026, 1, 5), calendar.AddWorkingDays(new DateOnly(2026, 1, 5), days)).ShouldBe(days);
        }
    }
}
