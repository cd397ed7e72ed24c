using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Approvals;

/// <summary>
/// Random sequences of approve, return, reject, withdraw, comment and send in again, by five people for themselves and for others, against
/// a model that keeps sets only. At every step the approval accepts what the model accepts, and stands where the model stands.
/// </summary>
[Trait("Req", "PLAT-08")]
public sealed class ApprovalSequences_Tests
{
    private static readonly SequentialGuidGenerator Ids = new(TimeProvider.System);
    private static readonly string[] Roles = ["A", "B", "C", "D"];
    private static readonly Guid[] People = [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())];
    private static readonly ApprovalSubject Subject = new(DocumentType.DesignScheme, Guid.Parse("018f0000-0000-7000-8000-000000000001"), "DS-2026-0001", "公共服务中心装修设计", WorkKind.CountyCentre, 400_000);

    [Fact]
    public void An_approval_accepts_what_a_plain_model_accepts_and_ends_where_it_ends()
    {
        // A step: four bits of roles and one for "each of them". A command: what, who, in whose place (5 for oneself), with a reason or without.
        var route = Gen.Choose(1, 31).ListOf().Where(s => s.Count is > 0 and < 5).Resize(4);
        var command = from kind in Gen.Choose(0, 9) from who in Gen.Choose(0, 4) from other in Gen.Choose(0, 9) from isReasoned in Gen.Choose(0, 3) select (kind, who, Math.Min(other, 5), isReasoned > 0);
        var play = from rights in Gen.Choose(0, 15).ArrayOf(5) from steps in route from commands in command.ListOf(40) select (rights, steps: steps.ToList(), commands: commands.ToList());
        var signed = 0;
        var ended = new HashSet<ApprovalState>();

        Prop.ForAll(play.ToArbitrary(), p =>
        {
            var model = new Model([.. p.rights.Select(RolesOf)], [.. p.steps.Select(s => (RolesOf(s), s >= 16))]);
            var approval = Approval.Start(Ids.Create(), Subject, RouteOf(model), Actor(model, 0, 5), WorkingDayCalendar.StateCouncil, Ids, TimeProvider.System);
            foreach (var (kind, who, other, isReasoned) in p.commands)
            {
                var decisions = approval.Decisions.Count;
                var isAccepted = Try(approval, kind, Actor(model, who, other), isReasoned, model);

                isAccepted.ShouldBe(model.Try(kind, who, other == 5 ? null : other, isReasoned), $"{kind} by {who} for {other}");
                approval.Decisions.Count.ShouldBe(decisions + (isAccepted ? 1 : 0), "what is refused leaves no trace, what is accepted leaves one");
                (approval.State, approval.Round).ShouldBe((model.State, model.Round));
                if (model.State == ApprovalState.Pending)
                {
                    approval.CurrentStep.ShouldBe(model.Step + 1);
                }

                signed += isAccepted && kind < 5 ? 1 : 0;
            }

            ended.Add(approval.State);
        }).QuickCheckThrowOnFailure();

        signed.ShouldBeGreaterThan(50, "the walk does reach signatures");
        ended.ShouldContain(ApprovalState.Approved);
    }

    private static HashSet<string> RolesOf(int bits) => [.. Roles.Where((_, i) => (bits & (1 << i)) != 0).DefaultIfEmpty("A")];

    private static ApprovalRoute RouteOf(Model model) => new(default, [.. model.Steps.Select(s => new ApprovalRouteStepValues
    {
        Code = "s", Name = LocalizedText.Of("步骤", "Step"), DocumentType = DocumentType.DesignScheme, Roles = string.Join(';', s.Roles), Mode = s.IsEach ? StepMode.EveryRole : StepMode.AnyOne,
    })]);

    private static ApprovalActor Actor(Model model, int who, int other) => other == 5
        ? new ApprovalActor(People[who], "p" + who, [.. model.Rights[who]])
        : new ApprovalActor(People[who], "p" + who, [.. model.Rights[other]], People[other], "p" + other);

    private static bool Try(Approval approval, int kind, ApprovalActor actor, bool isReasoned, Model model)
    {
        var reason = isReasoned ? "理由" : null;
        void Decide(DecisionKind decision) => approval.Decide(decision, actor, reason, [], WorkingDayCalendar.StateCouncil, Ids, TimeProvider.System);
        try
        {
            switch (kind)
            {
                case < 5: Decide(DecisionKind.Approve); break;
                case 5: Decide(DecisionKind.Return); break;
                case 6: Decide(DecisionKind.Reject); break;
                case 7: approval.Withdraw(actor, reason, Ids, TimeProvider.System); break;
                case 8: approval.Resubmit(Subject, RouteOf(model), actor, WorkingDayCalendar.StateCouncil, Ids, TimeProvider.System); break;
                default: approval.Comment(actor, "意见", [], Ids, TimeProvider.System); break;
            }

            return true;
        }
        catch (BusinessException)
        {
            return false;
        }
    }

    /// <summary>What the rules say, without the engine: sets of people and roles, a step and a round.</summary>
    private sealed class Model(IReadOnlyList<HashSet<string>> rights, IReadOnlyList<(HashSet<string> Roles, bool IsEach)> steps)
    {
        private readonly HashSet<int> _requesters = [0];
        private readonly HashSet<(int Who, int Step, int Round)> _signers = [];
        private readonly HashSet<string> _given = [];
        private int _requester;

        public IReadOnlyList<HashSet<string>> Rights => rights;

        public IReadOnlyList<(HashSet<string> Roles, bool IsEach)> Steps => steps;

        public ApprovalState State { get; private set; } = ApprovalState.Pending;

        public int Round { get; private set; } = 1;

        public int Step { get; private set; }

        public bool Try(int kind, int who, int? other, bool isReasoned) => kind switch
        {
            < 5 => Sign(who, other, Approve),
            5 => isReasoned && Sign(who, other, _ => State = ApprovalState.Returned),
            6 => isReasoned && Sign(who, other, _ => State = ApprovalState.Rejected),
            7 => State is ApprovalState.Pending or ApprovalState.Returned && who == _requester && Withdraw(),
            8 => State == ApprovalState.Returned && SendInAgain(who),
            _ => true,
        };

        private bool Sign(int who, int? other, Action<string> then)
        {
            int[] people = other is { } o ? [who, o] : [who];
            var (roles, isEach) = State == ApprovalState.Pending ? steps[Step] : ([], false);

            // Roles of a step are asked in the order in which they are written.
            var role = roles.FirstOrDefault(r => !(isEach && _given.Contains(r)) && rights[other ?? who].Contains(r));
            if (role is null || people.Any(_requesters.Contains) || _signers.Any(s => people.Contains(s.Who) && (s.Step != Step || s.Round == Round)))
            {
                return false;
            }

            // In a later round one may sign one's own level again, never another's.
            _signers.UnionWith(people.Select(p => (p, Step, Round)));
            then(role);
            return true;
        }

        private void Approve(string role)
        {
            _given.Add(role);
            if (steps[Step].IsEach && !steps[Step].Roles.IsSubsetOf(_given))
            {
                return;
            }

            _given.Clear();
            if (Step + 1 < steps.Count)
            {
                Step++;
            }
            else
            {
                State = ApprovalState.Approved;
            }
        }

        private bool Withdraw()
        {
            State = ApprovalState.Withdrawn;
            return true;
        }

        private bool SendInAgain(int who)
        {
            (State, Step, Round, _requester) = (ApprovalState.Pending, 0, Round + 1, who);
            _requesters.Add(who);
            _given.Clear();
            return true;
        }
    }
}
