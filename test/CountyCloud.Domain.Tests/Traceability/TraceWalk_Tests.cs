using CountyCloud.Traceability;
using CountyCloud.Traceability.Epcis;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;
using static CountyCloud.Domain.Tests.Traceability.TraceTesting;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>The graph of trace over programs of events.</summary>
public sealed class TraceWalk_Tests
{
    private static readonly string Here = Site("a");

    [Fact]
    [Trait("Req", "TRACE-04")]
    [Trait("Req", "TRACE-13")]
    public void Forward_and_backward_are_inverse()
    {
        var command = Gen.Choose(0, 3).SelectMany(kind => Gen.Choose(0, 20).SelectMany(first => Gen.Choose(0, 20).Select(second => (kind, first, second))));
        Prop.ForAll(command.ArrayOf(40).ToArbitrary(), program =>
        {
            var links = Play(program);
            var all = links.Select(l => l.Identifier).Distinct().ToList();
            var forward = all.ToDictionary(i => i, i => Walk(links, i, true).Levels.Keys.ToHashSet());
            var backward = all.ToDictionary(i => i, i => Walk(links, i, false).Levels.Keys.ToHashSet());
            foreach (var (from, to) in all.SelectMany(f => all.Select(t => (f, t))))
            {
                forward[from].Contains(to).ShouldBe(backward[to].Contains(from), $"{from} → {to}");
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    [Trait("Req", "TRACE-04")]
    public void A_jar_is_traced_to_its_plots_and_a_plot_to_its_parcels()
    {
        var links = Links(Make("plot1", 10, Here), Make("plot2", 10, Here), Transform(TraceStep.Processing, Here, [Of("plot1", 4), Of("plot2", 4)], ("jar", 7)), Pack(EpcisAction.Add, Box("box"), Here, [Of("jar", 3)]));
        Walk(links, Box("box"), false).Levels.Keys.ShouldBe([Box("box"), LotId("jar"), LotId("plot1"), LotId("plot2")], ignoreOrder: true);
        var forward = Walk(links, LotId("plot1"), true);
        forward.Levels.ShouldBe(new Dictionary<string, int> { [LotId("plot1")] = 0, [LotId("jar")] = 1, [Box("box")] = 2 }, ignoreOrder: true);
        forward.Links.Single(l => l.Identifier == LotId("plot1")).Quantity.ShouldBe(4);
        forward.IsCut.ShouldBeFalse();
    }

    [Fact]
    [Trait("Req", "TRACE-13")]
    public void A_cycle_ends()
    {
        TraceLink[] links = [Link(1, TraceEpcRole.Input, "a"), Link(1, TraceEpcRole.Output, "b"), Link(2, TraceEpcRole.Input, "b"), Link(2, TraceEpcRole.Output, "a")];
        Walk(links, "a", true).Levels.Keys.ShouldBe(["a", "b"], ignoreOrder: true);
        Walk(links, "a", true).IsCut.ShouldBeFalse();
    }

    [Theory]
    [InlineData(25, false)]
    [InlineData(26, true)]
    [Trait("Req", "TRACE-13")]
    public void More_than_twenty_five_steps_are_cut_and_it_says_so(int steps, bool isCut)
    {
        var links = Enumerable.Range(0, steps).SelectMany(i => new[] { Link(i + 1, TraceEpcRole.Input, $"l{i}"), Link(i + 1, TraceEpcRole.Output, $"l{i + 1}") }).ToArray();
        var walked = Walk(links, "l0", true);
        walked.IsCut.ShouldBe(isCut);
        walked.Levels.Count.ShouldBe(26);
    }

    [Fact]
    [Trait("Req", "TRACE-13")]
    public void More_than_five_thousand_lots_are_cut_and_it_says_so()
    {
        TraceLink[] links = [Link(1, TraceEpcRole.Input, "a"), .. Enumerable.Range(0, TraceWalk.MaxNodes).Select(i => Link(1, TraceEpcRole.Output, $"o{i}"))];
        var walked = Walk(links, "a", true);
        walked.IsCut.ShouldBeTrue();
        walked.Levels.Count.ShouldBe(TraceWalk.MaxNodes);
    }

    private static List<TraceLink> Play((int Kind, int First, int Second)[] program)
    {
        var events = new List<LotEvent>();
        var lots = new List<string>();
        var boxes = 0;
        foreach (var (kind, first, second) in program)
        {
            var next = $"L{lots.Count}";
            switch (kind)
            {
                case 0 or 1 when lots.Count < 2:
                    events.Add(Make(next, 1000, Here));
                    lots.Add(next);
                    break;
                case 1 or 2 when lots.Count > 1:
                    string[] inputs = [.. new[] { lots[first % lots.Count], lots[second % lots.Count] }.Distinct()];
                    events.Add(Transform(TraceStep.Processing, Here, [.. inputs.Select(i => Of(i, 1))], (next, 1)));
                    lots.Add(next);
                    break;
                case 3 when lots.Count > 0:
                    events.Add(Pack(EpcisAction.Add, Box($"B{boxes}"), Here, [Of(lots[first % lots.Count], 0.1m)], boxes > 0 && second % 2 == 0 ? [Box($"B{boxes - 1}")] : []));
                    boxes++;
                    break;
                default:
                    break;
            }
        }

        return Links([.. events]);
    }

    private static List<TraceLink> Links(params LotEvent[] events) =>
        [.. events.SelectMany((e, i) => TraceEvent.EpcsOf(e.Content, x => x).Select(x => Link(i + 1, x.Role, x.Identifier) with { Quantity = x.Quantity, Uom = x.Uom }))];

    private static TraceLink Link(long sequence, TraceEpcRole role, string identifier) => new(sequence, $"e{sequence}", Now, null, null, null, role, identifier, null, null);

    // As the database answers: all links of the events into which the identifiers go.
    private static TraceWalked Walk(IReadOnlyCollection<TraceLink> links, string from, bool forward) => TraceWalk.GoAsync([from], forward, part =>
    {
        var entered = links.Where(l => part.Contains(l.Identifier) && TraceWalk.IsEntry(l.Role, forward)).Select(l => l.Sequence).ToHashSet();
        return Task.FromResult<IReadOnlyList<TraceLink>>([.. links.Where(l => entered.Contains(l.Sequence) && l.Role != TraceEpcRole.Epc)]);
    }).GetAwaiter().GetResult();
}
