using CountyCloud.Framework.Errors;
using CountyCloud.Funds;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;
using static CountyCloud.Domain.Tests.Funds.PaymentTesting;

namespace CountyCloud.Domain.Tests.Funds;

/// <summary>Random sequences of payment commands against a plain model: never over budget, never paid during notice, objection or halt.</summary>
public sealed class PaymentSequences_Tests
{
    [Fact]
    [Trait("Req", "FUND-10")]
    [Trait("Req", "FUND-18")]
    [Trait("Req", "FUND-20")]
    [Trait("Req", "FUND-21")]
    [Trait("Req", "FUND-22")]
    public void Whatever_people_do_no_more_than_the_budget_is_paid_and_nothing_against_the_rules()
    {
        var command = Gen.Choose(0, 11).SelectMany(kind => Gen.Choose(1, 70).SelectMany(amount => Gen.Choose(0, 3).Select(which => (kind, amount: amount * 10000m, which))));
        Prop.ForAll(command.ArrayOf(60).ToArbitrary(), Play).QuickCheckThrowOnFailure();
    }

    private static void Play((int Kind, decimal Amount, int Which)[] commands)
    {
        var rules = Milin();
        var payments = new List<Payment>();
        var notices = new Dictionary<Guid, PublicNotice>();
        var paid = 0m;
        var midsPaid = 0;
        var isHalted = false;
        var isAccepted = false;
        var day = Day;
        foreach (var (kind, amount, which) in commands)
        {
            var p = payments.Count == 0 ? null : payments[which % payments.Count];
            PaymentSituation Now(Payment? self) => Situation(rules, SubProject() with { IsHalted = isHalted, IsAccepted = isAccepted }, others:
                [.. payments.Where(x => x != self && x.State is not (PaymentState.Rejected or PaymentState.Withdrawn or PaymentState.Cancelled))
                    .Select(x => new PaymentPast(x.Id, x.Number, x.Stage, x.State, [.. x.Lines.Select(l => new LineAmount(l.BudgetItemCode, l.Counts))]))]);
            try
            {
                switch (kind)
                {
                    case 0:
                        payments.Add(Ask(Now(null), PaymentStage.Mid, ("L001", amount)));
                        break;
                    case 1:
                        var s = Now(null);
                        payments.Add(Ask(s, PaymentStage.Final, [.. s.SubProject.Budget.Select(b => (b.BudgetItemCode, s.LeftOf(b.BudgetItemCode))).Where(x => x.Item2 > 0)]));
                        break;
                    case 2:
                        p?.Verify(Check(amount / 10000), Now(p));
                        break;
                    case 3:
                        p?.AddPapers([new PaymentPaper(Ids.Create(), PaymentPaperKind.Application, "x", "0")]);
                        p?.GiveOpinion([.. p.Lines.Select(l => new LineAmount(l.BudgetItemCode, l.Amount))], "x", "office", day, Now(p));
                        break;
                    case 4 when p is not null:
                        p.Approve(day, day.AddDays(7), Now(p));
                        notices[p.Id] = PublicNotice.Publish(Ids.Create(), "N", p, "M105", day);
                        break;
                    case 5 when p is not null && notices.TryGetValue(p.Id, out var open):
                        open.TakeObjection(day);
                        p.Hold();
                        break;
                    case 6 when p is not null && notices.TryGetValue(p.Id, out var objected) && objected.OpenObjections > 0:
                        objected.SettleObjection();
                        if (objected.OpenObjections == 0)
                        {
                            p.Resume();
                        }

                        break;
                    case 7 when p is not null && notices.TryGetValue(p.Id, out var over):
                        over.Clear(day, rules.Objections);
                        p.ClearNotice();
                        break;
                    case 8 when p is not null:
                        var before = p.State;
                        p.Pay(p.OpinionAmount ?? amount, "V", day, "finance", Now(p));
                        before.ShouldBe(PaymentState.Payable);
                        isHalted.ShouldBeFalse();
                        notices[p.Id].OpenObjections.ShouldBe(0);
                        day.ShouldBeGreaterThan(notices[p.Id].EndsOn);
                        paid += p.PaidAmount!.Value;
                        midsPaid += p.Stage == PaymentStage.Mid ? 1 : 0;
                        break;
                    case 9:
                        isHalted = which == 0;
                        isAccepted |= which == 1;
                        break;
                    case 10:
                        day = day.AddDays(4);
                        break;
                    case 11:
                        p?.Withdraw("x");
                        break;
                    default:
                        break;
                }
            }
            catch (BusinessException)
            {
                // Refused: nothing may have changed, which the sums below tell.
            }

            paid.ShouldBe(payments.Sum(x => x.PaidAmount ?? 0));
            paid.ShouldBeLessThanOrEqualTo(SubProject().BudgetTotal);
            midsPaid.ShouldBeLessThanOrEqualTo(1);
            payments.Where(x => x.Stage == PaymentStage.Mid && x.State == PaymentState.Paid).ShouldAllBe(x => x.PaidAmount <= 320000);
        }
    }
}
