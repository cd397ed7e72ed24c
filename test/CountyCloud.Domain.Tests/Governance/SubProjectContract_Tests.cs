using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Governance;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Governance;

/// <summary>What a signed contract does to its sub-projects (TEND-23, C45).</summary>
public sealed class SubProjectContract_Tests
{
    private static readonly DateOnly Signed = new(2018, 3, 15);
    private static readonly DateOnly Due = new(2018, 4, 27);
    private static readonly Guid Contract = Guid.CreateVersion7();

    [Fact, Trait("Req", "TEND-23"), Trait("Req", "GOV-17")]
    public void A_contract_names_the_contractor_and_starts_the_clock_of_the_scheme()
    {
        var subProject = ProjectWorld.Planned();

        Sign(subProject, ProjectWorld.ContractorId);

        (subProject.ContractId, subProject.ContractorId, subProject.ContractedOn, subProject.SchemeDueOn).ShouldBe((Contract, ProjectWorld.ContractorId, Signed, Due));
        Code(() => subProject.SetContract(Guid.CreateVersion7(), LocalizedText.Chinese("别家"), Signed, null)).ShouldBe("Governance:SubProjectUnderContract");
        Code(() => Sign(subProject, ProjectWorld.ContractorId)).ShouldBe("Governance:SubProjectUnderContract");
    }

    [Fact, Trait("Req", "TEND-23")]
    public void A_contract_that_comes_after_the_scheme_confirms_the_contractor_and_starts_no_clock_again()
    {
        var subProject = ProjectWorld.Approved();
        Code(() => Sign(subProject, Guid.CreateVersion7())).ShouldBe("Governance:SubProjectHasAnotherContractor");

        Sign(subProject, ProjectWorld.ContractorId);

        (subProject.ContractId, subProject.SchemeDueOn).ShouldBe((Contract, null));
    }

    [Fact, Trait("Req", "TEND-23")]
    public void After_its_contract_has_ended_a_sub_project_goes_to_another_contractor()
    {
        var subProject = ProjectWorld.Approved();
        Sign(subProject, ProjectWorld.ContractorId);
        var other = Guid.CreateVersion7();

        subProject.EndContract(Guid.CreateVersion7(), Signed);
        subProject.ContractEndedOn.ShouldBeNull("another contract ended");
        subProject.EndContract(Contract, Signed.AddDays(100));
        subProject.SignContract(Guid.CreateVersion7(), other, LocalizedText.Chinese("别家"), Signed.AddDays(120), null);

        (subProject.ContractorId, subProject.ContractEndedOn).ShouldBe((other, null));
    }

    [Fact, Trait("Req", "TEND-23")]
    public void A_contractor_without_an_account_leaves_whoever_is_named()
    {
        var subProject = ProjectWorld.WithContractor();

        Sign(subProject, null);

        (subProject.ContractId, subProject.ContractorId).ShouldBe((Contract, ProjectWorld.ContractorId));
    }

    private static void Sign(SubProject subProject, Guid? contractor) => subProject.SignContract(Contract, contractor, LocalizedText.Chinese("承建单位"), Signed, Due);

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
