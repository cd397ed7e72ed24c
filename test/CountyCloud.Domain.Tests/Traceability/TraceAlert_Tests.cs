using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Funds;
using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>Alerts of the trace system (W-28).</summary>
[Trait("Req", "TRACE-14")]
public sealed class TraceAlert_Tests
{
    private static readonly DateTime Now = new(2026, 11, 2, 3, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2026, 11, 2);

    [Fact]
    [Trait("Req", "TRACE-20")]
    public void An_alert_has_an_owner_a_last_day_and_the_department_of_its_step()
    {
        var alert = Raised();

        (alert.OwnerRole, alert.DueOn, alert.DepartmentCode, alert.Step).ShouldBe(("MarketRegulator", Day.AddDays(2), "market-supervision-bureau", TraceStep.Testing));
        alert.OpenKey.ShouldBe("FailedTest:L1");
    }

    [Fact]
    public void What_happens_again_is_one_more_occurrence_and_words_are_kept_up_to_a_bound()
    {
        var alert = Raised();
        for (var i = 0; i < 150; i++)
        {
            alert.RaiseAgain(Guid.CreateVersion7(), "again", Now);
        }

        (alert.Occurrences, alert.Steps.Count).ShouldBe((151, TraceAlert.MaxKeptOccurrences));
    }

    [Fact]
    public void A_closed_alert_frees_its_key_and_takes_no_more()
    {
        var alert = Raised();
        alert.Assess(Guid.CreateVersion7(), false, "误报", "u", null, Now);
        alert.Close(Guid.CreateVersion7(), "无问题", "u", Day, Now);

        (alert.OpenKey, alert.State, alert.ClosedOn).ShouldBe((null, TraceAlertState.Closed, Day));
        Broken(() => alert.RaiseAgain(Guid.CreateVersion7(), "again", Now)).ShouldBe("Counties:WrongState");
        alert.DomainEvents.ShouldBeEmpty();
    }

    [Fact]
    public void A_confirmed_alert_is_closed_after_its_action_only()
    {
        var alert = Raised();
        Broken(() => alert.Close(Guid.CreateVersion7(), "x", "u", Day, Now)).ShouldBe("Counties:WrongState");
        alert.Assess(Guid.CreateVersion7(), true, "属实", "u", null, Now);
        Broken(() => alert.Close(Guid.CreateVersion7(), "x", "u", Day, Now)).ShouldBe("Traceability:AlertWithoutAction");

        alert.DecideAction(Guid.CreateVersion7(), "下架", "u", Now);
        alert.Close(Guid.CreateVersion7(), "已下架", "u", Day, Now);

        alert.Steps.Select(s => s.State).ShouldBe([TraceAlertState.Raised, TraceAlertState.Assessed, TraceAlertState.ActionDecided, TraceAlertState.Closed]);
    }

    [Fact]
    [Trait("Req", "FUND-38")]
    [Trait("Req", "PROD-09")]
    public void A_confirmed_problem_is_told_and_opens_a_case_of_money_where_the_county_says_so()
    {
        var plain = Raised();
        plain.Assess(Guid.CreateVersion7(), true, "属实", "u", null, Now);
        plain.DomainEvents.ShouldHaveSingleItem().ShouldBeOfType<TraceProblemConfirmed>().LotNumber.ShouldBe("L1");

        var contractor = Guid.CreateVersion7();
        var strict = Raised();
        strict.Assess(Guid.CreateVersion7(), true, "属实", "u", new ConcernedMoney(contractor, null), Now);
        var told = strict.DomainEvents.OfType<QualityProblemReported>().ShouldHaveSingleItem();
        (told.ContractorId, told.DocumentId, told.Description).ShouldBe((contractor, strict.Id, "属实"));
    }

    private static TraceAlert Raised() => TraceAlert.Raise(
        Guid.CreateVersion7(), new DocumentHead("ALERT-1", "L1: 铅", string.Empty), new RaisedAlert(TraceAlertKind.FailedTest, "L1", "L1: 铅", LotNumber: "L1", Step: TraceStep.Testing),
        new AlertOwner("MarketRegulator", "market-supervision-bureau", Day.AddDays(2)), Guid.CreateVersion7(), Day, Now);

    private static string Broken(Action action) => Should.Throw<BusinessException>(action).Code;
}
