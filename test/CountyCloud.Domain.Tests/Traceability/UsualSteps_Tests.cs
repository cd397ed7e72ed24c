using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>What a person who records is offered first.</summary>
public sealed class UsualSteps_Tests
{
    [Fact]
    [Trait("Req", "TRACE-15")]
    public void A_herder_is_offered_births_and_treatments_and_a_grower_sowing_and_harvest()
    {
        UsualSteps.Of([(TraceSubjectKind.GrowerBreeder, [TraceSiteKind.Pasture, TraceSiteKind.Pen])], []).ShouldBe([TraceStep.Birth, TraceStep.InputUse, TraceStep.Shipping, TraceStep.Selling]);
        UsualSteps.Of([(TraceSubjectKind.GrowerBreeder, [TraceSiteKind.Plot])], []).ShouldBe([TraceStep.Sowing, TraceStep.InputUse, TraceStep.Harvest, TraceStep.Shipping, TraceStep.Selling]);
        UsualSteps.Of([(TraceSubjectKind.GrowerBreeder, [])], []).ShouldContain(TraceStep.Harvest);
    }

    [Fact]
    [Trait("Req", "TRACE-02")]
    public void What_was_recorded_lately_is_offered_too_and_what_has_a_page_of_its_own_is_not()
    {
        var steps = UsualSteps.Of([(TraceSubjectKind.Storage, [TraceSiteKind.ColdRoom])], [TraceStep.ColdChainReading, TraceStep.Disposing, TraceStep.Testing]);

        steps.ShouldBe([TraceStep.Storing, TraceStep.Shipping, TraceStep.Receiving, TraceStep.Disposing]);
        UsualSteps.Of([], []).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Req", "TRACE-15")]
    public void Who_records_for_many_still_has_few_buttons() =>
        UsualSteps.Of([.. Enum.GetValues<TraceSubjectKind>().Select(k => (k, (IReadOnlyList<TraceSiteKind>)[TraceSiteKind.Pen, TraceSiteKind.Plot]))], []).Count.ShouldBe(10);
}
