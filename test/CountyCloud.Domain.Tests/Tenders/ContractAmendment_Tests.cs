using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Tenders;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Tenders;

/// <summary>Supplementary agreements (W-16): a record that names the terms before and from now on.</summary>
public sealed class ContractAmendment_Tests
{
    private static readonly DateOnly Today = new(2020, 6, 1);

    [Fact]
    [Trait("Req", "TEND-23")]
    public void It_names_the_old_terms_and_the_contract_changes_when_it_is_approved_only()
    {
        var contract = NewContract();
        var before = contract.Terms;
        var amendment = Propose(contract, 1_100_000, new DateOnly(2021, 12, 31));

        contract.Terms.ShouldBe(before);
        amendment.Approve(contract, "同意", Today);

        amendment.OldTerms.IsSame(before).ShouldBeTrue();
        (contract.Amount, contract.EndsOn, amendment.State, amendment.DecidedOn).ShouldBe((1_100_000, new DateOnly(2021, 12, 31), AmendmentState.Approved, Today));
        contract.DomainEvents.OfType<ContractAmended>().ShouldHaveSingleItem().Amount.ShouldBe(1_100_000);
    }

    [Fact]
    [Trait("Req", "TEND-24")]
    public void All_amendments_together_raise_a_contract_by_a_tenth_at_most_unless_the_county_says_otherwise()
    {
        var contract = NewContract();
        Propose(contract, 1_080_000).Approve(contract, null, Today);

        var error = Should.Throw<BusinessException>(() => Propose(contract, 1_100_000.01m, original: 1_000_000));
        error.Code.ShouldBe("Tenders:AmendmentTooLarge");
        error.Data["original"].ShouldBe(1_000_000m);
        Propose(contract, 1_100_000, original: 1_000_000).NewAmount.ShouldBe(1_100_000);
        Propose(contract, 1_200_000, original: 1_000_000, percent: 20).NewAmount.ShouldBe(1_200_000);
        Propose(contract, 300_000, original: 1_000_000).NewAmount.ShouldBe(300_000);
    }

    [Fact]
    [Trait("Req", "TEND-23")]
    public void What_cannot_be_agreed_is_refused()
    {
        var contract = NewContract();

        Code(() => Propose(contract, 1_000_000)).ShouldBe("Tenders:AmendmentChangesNothing");
        Code(() => Propose(contract, 900_000, pending: "AMD-2020-0001")).ShouldBe("Tenders:AmendmentPending");
        Code(() => Propose(contract, 900_000, signedOn: Today.AddDays(1))).ShouldBe("Tenders:AmendmentDayInvalid");
        Code(() => Propose(contract, 900_000, signedOn: contract.SignedOn.AddDays(-1))).ShouldBe("Tenders:AmendmentDayInvalid");
        Code(() => Propose(contract, 1_000_000, Today.AddDays(-1))).ShouldBe("Tenders:AmendmentEndsInThePast");
        Code(() => Propose(contract, 900_000, instalments: [new ContractInstalment("一次", 800_000, null)])).ShouldBe("Tenders:InstalmentsDiffer");
        contract.Terminate(Today, "违约");
        Code(() => Propose(contract, 900_000)).ShouldBe("Tenders:ContractEnded");
    }

    [Fact]
    [Trait("Req", "TEND-23")]
    public void One_whose_old_terms_no_longer_hold_is_not_approved_and_a_returned_one_takes_the_terms_of_now()
    {
        var contract = NewContract();
        var first = Propose(contract, 950_000);
        var second = Propose(contract, 900_000);
        first.Approve(contract, null, Today);

        Code(() => second.Approve(contract, null, Today)).ShouldBe("Tenders:AmendmentOutdated");
        second.Decline(AmendmentState.Returned, "核对原条款", Today);
        second.Change(contract, Says(900_000, contract.EndsOn), Around());
        second.Approve(contract, null, Today);
        (second.OldAmount, contract.Amount).ShouldBe((950_000, 900_000));
        Code(() => second.Decline(AmendmentState.Rejected, null, Today)).ShouldBe("Counties:WrongState");
    }

    private static Contract NewContract() => new(
        Guid.CreateVersion7(), "CON-2020-0001", "项目建设实施合同", null, null, "中标服务商", "91540000MA6DEMQ01Y", 1_000_000, new DateOnly(2020, 4, 1), new DateOnly(2020, 4, 1), new DateOnly(2020, 12, 31), [], [], []);

    private static ContractAmendment Propose(
        Contract contract, decimal amount, DateOnly? endsOn = null, decimal? original = null, decimal percent = 10, string? pending = null, DateOnly? signedOn = null, IReadOnlyList<ContractInstalment>? instalments = null) =>
        ContractAmendment.Propose(
            Guid.CreateVersion7(), new DocumentHead("AMD-2020-0009", "补充协议", "office"), contract, Says(amount, endsOn ?? contract.EndsOn, signedOn, instalments),
            Around() with { OriginalAmount = original ?? contract.Amount, MostIncreasePercent = percent, PendingNumber = pending });

    private static AmendmentProposal Says(decimal amount, DateOnly endsOn, DateOnly? signedOn = null, IReadOnlyList<ContractInstalment>? instalments = null) =>
        new("补充协议", "工程量调整", signedOn ?? Today, new ContractTerms(amount, endsOn, instalments ?? []));

    private static AmendmentLimits Around() => new(Today, 1_000_000, null, 10, "政府采购法第四十九条");

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
