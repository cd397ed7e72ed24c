using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Approvals;

/// <summary>The rules of an approval, each by itself, and over random sequences.</summary>
[Trait("Req", "PLAT-08")]
public sealed class Approval_Tests
{
    private static readonly SequentialGuidGenerator Ids = new(TimeProvider.System);
    private static readonly ApprovalActor Contractor = Person("contractor", "Contractor");
    private static readonly ApprovalActor Office = Person("office", "ProgrammeOffice");
    private static readonly ApprovalActor Leader = Person("leader", "CountyLeaderInCharge");
    private static readonly ApprovalActor Both = Person("both", "ProgrammeOffice", "CountyLeaderInCharge");

    [Fact]
    [Trait("Req", "GOV-16")]
    public void A_design_scheme_is_approved_when_office_and_leader_in_charge_have_signed()
    {
        var approval = Start();

        Approve(approval, Office);
        approval.State.ShouldBe(ApprovalState.Pending);
        Approve(approval, Leader);

        approval.State.ShouldBe(ApprovalState.Approved);
        approval.EndTime.ShouldNotBeNull();
        approval.DomainEvents.OfType<ApprovalDecided>().ShouldHaveSingleItem().State.ShouldBe(ApprovalState.Approved);
        approval.Decisions.Select(d => (d.Kind, d.UserName, d.Role)).ShouldBe([(DecisionKind.Submit, "contractor", null), (DecisionKind.Approve, "office", "ProgrammeOffice"), (DecisionKind.Approve, "leader", "CountyLeaderInCharge")]);
    }

    [Fact]
    public void A_step_is_signed_by_a_role_that_it_names() => Refused(() => Approve(Start(), Leader), "Approvals:WrongRole");

    [Fact]
    public void Nobody_approves_what_they_asked_for() => Refused(() => Approve(Start(Both), Both), "Approvals:OwnRequest");

    [Fact]
    public void Nobody_approves_what_they_asked_for_through_a_delegate()
    {
        var delegateOfBoth = new ApprovalActor(Guid.NewGuid(), "helper", Both.Roles, Both.UserId, Both.UserName);

        Refused(() => Approve(Start(Both), delegateOfBoth), "Approvals:OwnRequest");
    }

    [Fact]
    public void Nobody_signs_two_levels_of_one_document()
    {
        var approval = Start();
        Approve(approval, Both);

        Refused(() => Approve(approval, Both), "Approvals:TwoLevels");
    }

    [Fact]
    public void Nobody_signs_a_second_level_in_anothers_place()
    {
        var approval = Start();
        Approve(approval, Office);

        Refused(() => Approve(approval, new ApprovalActor(Office.UserId, Office.UserName, Leader.Roles, Leader.UserId, Leader.UserName)), "Approvals:TwoLevels");
        Refused(() => Approve(approval, new ApprovalActor(Guid.NewGuid(), "helper", Both.Roles, Office.UserId, Office.UserName)), "Approvals:TwoLevels");
    }

    [Fact]
    public void A_delegate_signs_in_the_others_place_and_both_are_named()
    {
        var approval = Start();
        var helper = Person("helper");
        Approve(approval, helper with { Roles = Office.Roles, InPlaceOfId = Office.UserId, InPlaceOfName = Office.UserName });

        var decision = approval.Decisions[^1];
        (decision.UserName, decision.InPlaceOfName, decision.Role).ShouldBe(("helper", "office", "ProgrammeOffice"));
    }

    [Fact]
    public void A_returned_document_goes_through_all_steps_again()
    {
        var approval = Start();
        Approve(approval, Office);
        Decide(approval, DecisionKind.Return, Leader, "预算需补充");
        approval.State.ShouldBe(ApprovalState.Returned);
        Refused(() => Approve(approval, Leader), "Approvals:NotPending");

        approval.Resubmit(Subject, Route(), Contractor, WorkingDayCalendar.StateCouncil, Ids, TimeProvider.System);
        (approval.Round, approval.CurrentStep, approval.State).ShouldBe((2, 1, ApprovalState.Pending));
        Approve(approval, Office);
        Approve(approval, Leader);

        approval.State.ShouldBe(ApprovalState.Approved);
        approval.Decisions.Count.ShouldBe(6, "nothing of the first round is lost");
    }

    [Fact]
    public void A_return_or_refusal_says_why()
    {
        Refused(() => Decide(Start(), DecisionKind.Return, Office, " "), "Approvals:OpinionMissing");
        Refused(() => Decide(Start(), DecisionKind.Reject, Office, null), "Approvals:OpinionMissing");
    }

    [Fact]
    public void What_was_rejected_stays_rejected()
    {
        var approval = Start();
        Decide(approval, DecisionKind.Reject, Office, "不符合方案");

        approval.State.ShouldBe(ApprovalState.Rejected);
        Refused(() => Approve(approval, Leader), "Approvals:NotPending");
        Refused(() => approval.Withdraw(Contractor, null, Ids, TimeProvider.System), "Approvals:Ended");
        Refused(() => approval.Resubmit(Subject, Route(), Contractor, WorkingDayCalendar.StateCouncil, Ids, TimeProvider.System), "Approvals:NotReturned");
    }

    [Fact]
    public void Only_whoever_asked_withdraws()
    {
        var approval = Start();
        Refused(() => approval.Withdraw(Office, null, Ids, TimeProvider.System), "Approvals:OnlyRequesterWithdraws");

        approval.Withdraw(Contractor, "改期", Ids, TimeProvider.System);

        approval.State.ShouldBe(ApprovalState.Withdrawn);
    }

    [Fact]
    public void A_step_that_needs_every_role_waits_for_each_of_different_people()
    {
        var route = new ApprovalRoute(default, [Step("ProgrammeOffice;CountyLeaderInCharge") with { Mode = StepMode.EveryRole }]);
        var approval = Approval.Start(Ids.Create(), Subject, route, Contractor, WorkingDayCalendar.StateCouncil, Ids, TimeProvider.System);

        Approve(approval, Both);
        approval.State.ShouldBe(ApprovalState.Pending);
        approval.OpenRoles().ShouldBe(["CountyLeaderInCharge"]);
        Refused(() => Approve(approval, Both), "Approvals:TwoLevels");
        Approve(approval, Leader);

        approval.State.ShouldBe(ApprovalState.Approved);
    }

    [Fact]
    [Trait("Req", "FUND-35")]
    public void The_consent_of_province_and_prefecture_is_recorded_with_its_paper()
    {
        var route = new ApprovalRoute(default, [Step("ProgrammeOffice") with { NeedsAttachment = true }]);
        var approval = Approval.Start(Ids.Create(), Subject, route, Contractor, WorkingDayCalendar.StateCouncil, Ids, TimeProvider.System);

        Refused(() => Approve(approval, Office), "Approvals:PaperMissing");
        approval.Decide(DecisionKind.Approve, Office, null, [new DecisionPaper(Guid.NewGuid(), "批复.pdf", new string('a', 64))], WorkingDayCalendar.StateCouncil, Ids, TimeProvider.System);

        approval.State.ShouldBe(ApprovalState.Approved);
        approval.Decisions[^1].Papers.ShouldHaveSingleItem().Sha256.ShouldBe(new string('a', 64));
    }

    [Fact]
    [Trait("Req", "PLAT-09")]
    public void A_step_with_a_limit_is_due_so_many_working_days_after_it_began()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 9, 30, 2, 0, 0, TimeSpan.Zero));
        var route = new ApprovalRoute(default, [Step("ProgrammeOffice") with { WorkingDayLimit = 3 }]);

        var approval = Approval.Start(Ids.Create(), Subject, route, Contractor, WorkingDayCalendar.StateCouncil, Ids, clock);

        approval.Current!.DueOn.ShouldBe(new DateOnly(2026, 10, 10));
    }

    [Fact]
    public void A_delegation_goes_to_another_person_for_at_most_a_year()
    {
        var day = new DateOnly(2026, 1, 1);
        Refused(() => _ = new ApprovalDelegation(Guid.NewGuid(), Office.UserId, "office", Office.UserId, "office", day, day, "出差"), "Approvals:DelegationToOneself");
        Refused(() => _ = new ApprovalDelegation(Guid.NewGuid(), Office.UserId, "office", Leader.UserId, "leader", day, day.AddDays(-1), "出差"), "Approvals:DelegationPeriod");
        Refused(() => _ = new ApprovalDelegation(Guid.NewGuid(), Office.UserId, "office", Leader.UserId, "leader", day, day.AddDays(366), "出差"), "Approvals:DelegationPeriod");
    }

    /// <summary>
    /// Random people with random roles do random things, for themselves and for others, and whatever was accepted keeps the separation
    /// of duties. Seeds are fixed, so that a failure repeats.
    /// </summary>
    [Fact]
    public void Whatever_people_try_duties_stay_separated_over_all_levels()
    {
        string[] roles = ["A", "B", "C", "D"];
        var accepted = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var people = Enumerable.Range(0, 5).Select(i => Person("p" + i, [.. roles.Where(_ => random.Next(2) == 0)])).ToArray();
            ApprovalRoute NewRoute() => new(default, [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Step(string.Join(';', roles.Where(_ => random.Next(2) == 0).DefaultIfEmpty("A"))) with { Mode = (StepMode)random.Next(2) })]);
            var approval = Approval.Start(Ids.Create(), Subject, NewRoute(), people[0], WorkingDayCalendar.StateCouncil, Ids, TimeProvider.System);
            for (var i = 0; i < 30; i++)
            {
                var actor = people[random.Next(5)];
                if (random.Next(3) == 0)
                {
                    var other = people[random.Next(5)];
                    actor = actor with { Roles = other.Roles, InPlaceOfId = other.UserId, InPlaceOfName = other.UserName };
                }

                var before = approval.Decisions.Count;
                try
                {
                    switch (random.Next(8))
                    {
                        case 0: Decide(approval, DecisionKind.Return, actor, "x"); break;
                        case 1 when approval.State == ApprovalState.Returned: approval.Resubmit(Subject, NewRoute(), people[random.Next(5)], WorkingDayCalendar.StateCouncil, Ids, TimeProvider.System); break;
                        default: Approve(approval, actor); break;
                    }

                    accepted++;
                }
                catch (BusinessException)
                {
                    approval.Decisions.Count.ShouldBe(before, "a refused act leaves no trace");
                }
            }

            Guid[] PeopleOf(ApprovalDecision d) => d.InPlaceOfId is { } other ? [d.UserId, other] : [d.UserId];
            foreach (var round in approval.Decisions.GroupBy(d => d.Round))
            {
                var signed = round.Where(d => d.Kind is DecisionKind.Approve or DecisionKind.Return).ToList();
                signed.SelectMany(d => PeopleOf(d).Distinct()).ShouldBeUnique($"seed {seed}");
                var requesters = approval.Decisions.Where(d => d.Kind == DecisionKind.Submit && d.Round <= round.Key).Select(d => d.UserId).ToHashSet();
                signed.SelectMany(PeopleOf).ShouldAllBe(id => !requesters.Contains(id), $"seed {seed}");
            }

            if (approval.State == ApprovalState.Approved)
            {
                foreach (var step in approval.Steps)
                {
                    var given = approval.Decisions.Where(d => d.Round == approval.Round && d.StepOrder == step.Order && d.Kind == DecisionKind.Approve).Select(d => d.Role).ToList();
                    given.Count.ShouldBe(step.Mode == StepMode.EveryRole ? step.RoleList.Count : 1, $"seed {seed}");
                }
            }
        }

        accepted.ShouldBeGreaterThan(400, "the walk does reach signatures");
    }

    private static readonly ApprovalSubject Subject = new(DocumentType.DesignScheme, Guid.Parse("018f0000-0000-7000-8000-000000000001"), "DS-2026-0001", "公共服务中心装修设计", WorkKind.CountyCentre, 400_000);

    private static ApprovalActor Person(string name, params string[] roles) => new(Guid.NewGuid(), name, roles);

    private static ApprovalRouteStepValues Step(string roles) => new() { Code = "s", Name = LocalizedText.Of(roles, roles), Roles = roles, DocumentType = DocumentType.DesignScheme };

    private static ApprovalRoute Route() => new(default, [Step("ProgrammeOffice"), Step("CountyLeaderInCharge")]);

    private static Approval Start(ApprovalActor? requester = null) => Approval.Start(Ids.Create(), Subject, Route(), requester ?? Contractor, WorkingDayCalendar.StateCouncil, Ids, TimeProvider.System);

    private static void Approve(Approval approval, ApprovalActor actor) => Decide(approval, DecisionKind.Approve, actor, null);

    private static void Decide(Approval approval, DecisionKind kind, ApprovalActor actor, string? opinion) => approval.Decide(kind, actor, opinion, [], WorkingDayCalendar.StateCouncil, Ids, TimeProvider.System);

    private static void Refused(Action act, string code) => Should.Throw<BusinessException>(act).Code.ShouldBe(code);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
