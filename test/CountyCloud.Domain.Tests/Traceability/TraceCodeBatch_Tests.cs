using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>Batches of codes, their activation and withdrawal (W-27, TRACE-10, TRACE-11), and when a code looks copied.</summary>
public sealed class TraceCodeBatch_Tests
{
    private static readonly Guid Product = Guid.CreateVersion7();
    private static readonly CodeLot Lot = new(Guid.CreateVersion7(), "SR-2026-1", Product, 100);
    private static readonly DateTime Morning = new(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly ScanLimits Limits = new(50, 5, 1000);

    [Theory, Trait("Req", "TRACE-11")]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public void A_batch_has_1_to_1000000_codes(int quantity) => Code(() => New(quantity)).ShouldBe("Traceability:CodeQuantityOutOfRange");

    [Fact, Trait("Req", "TRACE-11")]
    public void Batches_of_a_key_never_share_a_serial_number()
    {
        var key = new TraceCodeKey(Guid.CreateVersion7(), 1, "MKF", "x");
        var first = New(1_000_000, key);
        var second = New(10, key);

        (first.FirstSerial, first.LastSerial).ShouldBe((1, 1_000_000));
        (second.FirstSerial, second.LastSerial).ShouldBe((1_000_001, 1_000_010));
    }

    [Fact, Trait("Req", "TRACE-10")]
    public void The_QR_code_is_one_of_the_label_s_methods_whatever_else_is()
    {
        var batch = New(1);

        batch.Layers.ShouldBe([AntiCounterfeitLayer.QrCode, AntiCounterfeitLayer.LaserSerial]);
    }

    [Fact, Trait("Req", "TRACE-11")]
    public void Codes_are_activated_once_after_they_were_printed_and_no_more_than_the_lot_has_packages()
    {
        var batch = New(1000);
        Code(() => Activate(batch, 1, 10)).ShouldBe("Traceability:CodesNotPrinted");
        batch.MarkPrinted();

        Activate(batch, 11, 60);

        Code(() => Activate(batch, 60, 70)).ShouldBe("Traceability:CodesActivatedAlready");
        Code(() => Activate(batch, 61, 111)).ShouldBe("Traceability:MoreCodesThanPackages");
        Code(() => Activate(batch, 990, 1001)).ShouldBe("Traceability:RangeOutsideBatch");
        Code(() => Activate(batch, 0, 5)).ShouldBe("Traceability:RangeOutsideBatch");
        Code(() => Activate(batch, 100, 101, Lot with { Id = Guid.CreateVersion7(), ProductId = Guid.CreateVersion7() })).ShouldBe("Traceability:LotOfAnotherProduct");
        Activate(batch, 61, 110);
        (batch.Activated, batch.Remaining, batch.State).ShouldBe((100, 900, TraceCodeState.Activated));
    }

    [Fact, Trait("Req", "TRACE-11")]
    public void Void_lost_and_stolen_labels_leave_the_stock_and_are_never_activated()
    {
        var batch = New(1000);
        batch.MarkPrinted();
        Activate(batch, 1, 50);

        Withdraw(batch, 41, 60, TraceCodeRangeKind.Lost);

        (batch.Withdrawn, batch.WithdrawnUnused, batch.Remaining).ShouldBe((20, 10, 940));
        Code(() => Activate(batch, 55, 70)).ShouldBe("Traceability:WithdrawnCodesActivated");
        Code(() => Withdraw(batch, 60, 60, TraceCodeRangeKind.Stolen)).ShouldBe("Traceability:CodesWithdrawnAlready");
        Code(() => Withdraw(batch, 70, 70, TraceCodeRangeKind.Activated)).ShouldBe("Traceability:WithdrawalKindMissing");
        batch.Ranges.Count.ShouldBe(2);
    }

    [Fact, Trait("Req", "TRACE-07")]
    public void A_code_goes_through_the_states_of_W_27()
    {
        var batch = New(10);
        TraceCodeBatch.StateOf(batch.State, null, null, 0).ShouldBe(TraceCodeState.Generated);
        batch.MarkPrinted();
        batch.MarkAttached();
        var range = Activate(batch, 1, 5);

        TraceCodeBatch.StateOf(batch.State, null, null, 3).ShouldBe(TraceCodeState.Attached);
        TraceCodeBatch.StateOf(batch.State, range, null, 0).ShouldBe(TraceCodeState.Activated);
        TraceCodeBatch.StateOf(batch.State, range, null, 1).ShouldBe(TraceCodeState.Queried);
        TraceCodeBatch.StateOf(batch.State, range, Withdraw(batch, 5, 5, TraceCodeRangeKind.Voided), 1).ShouldBe(TraceCodeState.Voided);
    }

    [Fact, Trait("Req", "TRACE-10")]
    public void A_code_that_is_asked_for_too_often_too_widely_or_too_fast_looks_copied()
    {
        ScanJudge.Judge(false, 50, [], Limits).ShouldBeEmpty();
        ScanJudge.Judge(false, 51, [], Limits).ShouldBe([ScanSuspicion.TooManyScans]);
        ScanJudge.Judge(true, 1, [], Limits).ShouldBe([ScanSuspicion.WithdrawnCode]);

        // Nyingchi to Beijing is about 2,600 km: an hour is too little, a day is not.
        ScanSight[] fast = [new(Morning.AddHours(1), 39.9, 116.4), new(Morning, 29.6, 94.4)];
        ScanJudge.Judge(false, 2, fast, Limits).ShouldBe([ScanSuspicion.ImpossibleSpeed]);
        ScanJudge.Judge(false, 2, [new(Morning, 29.6, 94.4), new(Morning.AddDays(1), 39.9, 116.4)], Limits).ShouldBeEmpty();
        ScanJudge.Judge(false, 2, [new(Morning, 29.6, 94.4), new(Morning, 29.7, 94.4)], Limits).ShouldBeEmpty();
        ScanJudge.Judge(false, 6, Enumerable.Range(0, 6).Select(i => new ScanSight(Morning.AddDays(i), 30 + i, 100)), Limits).ShouldBe([ScanSuspicion.TooManyPlaces]);
    }

    [Fact, Trait("Req", "TRACE-10")]
    public void A_scan_keeps_a_place_no_finer_than_a_tenth_of_a_degree()
    {
        var scan = new TraceCodeScan(Guid.CreateVersion7(), 1, 1, Morning, TraceScanChannel.Link, "k", 29.6512, 94.3678);

        (scan.Latitude, scan.Longitude).ShouldBe((29.7, 94.4));
        new TraceCodeScan(Guid.CreateVersion7(), 1, 1, Morning, TraceScanChannel.Link, "k", 129, 94).Latitude.ShouldBeNull();
    }

    private static TraceCodeBatch New(int quantity, TraceCodeKey? key = null) => new(
        Guid.CreateVersion7(), "TCB-2026-0001", TraceCodeKind.Item, quantity, new CodeProduct(Product, "songrong", LocalizedText.Of("松茸", "Matsutake"), null), new CodeSubject(Guid.CreateVersion7(), "松茸合作社"), null,
        [AntiCounterfeitLayer.LaserSerial], key ?? new TraceCodeKey(Guid.CreateVersion7(), 1, "MKF", "x"));

    private static TraceCodeRange Activate(TraceCodeBatch batch, int first, int last, CodeLot? lot = null) => batch.Activate(Guid.CreateVersion7(), first, last, lot ?? Lot, "packer", TimeProvider.System);

    private static TraceCodeRange Withdraw(TraceCodeBatch batch, int first, int last, TraceCodeRangeKind kind) => batch.Withdraw(Guid.CreateVersion7(), first, last, kind, "受潮", "packer", TimeProvider.System);

    private static string Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
