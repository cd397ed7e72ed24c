using CountyCloud.Counties;
using CountyCloud.Framework.Errors;
using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>Devices and systems of the trace chain (TRACE-21, TRACE-23).</summary>
public sealed class TraceDevice_Tests
{
    private static readonly DateOnly Today = new(2026, 5, 4);
    private static readonly Guid Site = Guid.CreateVersion7();
    private static readonly Guid Proof = Guid.CreateVersion7();

    [Fact, Trait("Req", "TRACE-21")]
    public void Where_the_county_asks_for_it_a_device_comes_into_use_with_a_national_standard_and_its_proof()
    {
        var device = Device();
        Code(() => device.PutIntoUse(needsStandard: true, Today)).ShouldBe("Traceability:DeviceWithoutStandard");
        device.AddStandard(Guid.CreateVersion7(), Standard("NY/T 1430-2007"), Proof, Today, "office");
        Code(() => device.PutIntoUse(needsStandard: true, Today)).ShouldBe("Traceability:DeviceWithoutStandard", "a standard of the industry is no national one");
        device.AddStandard(Guid.CreateVersion7(), Standard("GB/T 22239-2019") with { ProofUntil = Today }, Proof, Today, "office");
        Code(() => device.PutIntoUse(needsStandard: true, Today.AddDays(1))).ShouldBe("Traceability:DeviceWithoutStandard", "the proof is over");

        device.PutIntoUse(needsStandard: true, Today);

        (device.State, device.InUseSince, device.Standards.Count(s => s.IsNational)).ShouldBe((TraceDeviceState.InUse, Today, 1));
        var elsewhere = Device();
        elsewhere.PutIntoUse(needsStandard: false, Today);
        elsewhere.State.ShouldBe(TraceDeviceState.InUse);
    }

    [Theory, Trait("Req", "TRACE-21")]
    [InlineData("GB 4943.1-2022", true)]
    [InlineData("GB/T 22239-2019", true)]
    [InlineData("GB/Z 25000-2020", true)]
    [InlineData("gb15322-2019", true)]
    [InlineData("GBX 1-2020", false)]
    [InlineData("DB63/T 100-2020", false)]
    [InlineData("ISO 9001", false)]
    public void A_national_standard_is_known_by_its_letters(string number, bool isNational)
    {
        var device = Device();
        device.AddStandard(Guid.CreateVersion7(), Standard(number), Proof, Today, "office");
        device.Standards[0].IsNational.ShouldBe(isNational);
    }

    [Fact, Trait("Req", "TRACE-21")]
    public void A_standard_has_its_number_and_a_proof_that_holds()
    {
        var device = Device();
        Code(() => device.AddStandard(Guid.CreateVersion7(), Standard("GB/T 1-2020"), null, Today, "office")).ShouldBe("Traceability:DeviceStandardUnproven");
        Code(() => device.AddStandard(Guid.CreateVersion7(), Standard("国家标准"), Proof, Today, "office")).ShouldBe("Traceability:DeviceStandardUnproven");
        Code(() => device.AddStandard(Guid.CreateVersion7(), Standard("GB"), Proof, Today, "office")).ShouldBe("Traceability:DeviceStandardUnproven");
        Code(() => device.AddStandard(Guid.CreateVersion7(), Standard("GB/T 1-2020") with { ProofUntil = Today.AddDays(-1) }, Proof, Today, "office")).ShouldBe("Traceability:DeviceStandardUnproven");
        device.Standards.ShouldBeEmpty();
    }

    [Theory, Trait("Req", "TRACE-23")]
    [InlineData(TraceDeviceKind.Sensor, true)]
    [InlineData(TraceDeviceKind.Camera, true)]
    [InlineData(TraceDeviceKind.NetworkDevice, true)]
    [InlineData(TraceDeviceKind.Scanner, false)]
    [InlineData(TraceDeviceKind.Software, false)]
    public void What_writes_into_the_record_stands_at_a_site(TraceDeviceKind kind, bool needsSite)
    {
        TraceDevice Make() => new(Guid.CreateVersion7(), new DocumentHead("TDV-1", "x", "office", null), "urn:x", new TraceDeviceContent { Kind = kind });
        if (needsSite)
        {
            Code(() => Make()).ShouldBe("Traceability:DeviceWithoutSite");
        }
        else
        {
            Make().State.ShouldBe(TraceDeviceState.Registered);
        }
    }

    [Fact, Trait("Req", "TRACE-23")]
    public void A_device_writes_while_it_is_in_use_from_its_site_and_by_its_credential()
    {
        var device = Device("zeku.abc");
        Code(() => device.CheckMayWrite(Site, "zeku.abc")).ShouldBe("Traceability:DeviceNotInUse");
        device.PutIntoUse(needsStandard: false, Today);
        device.CheckMayWrite(Site, "zeku.abc");
        device.CheckMayWrite(Site, credential: null);
        Code(() => device.CheckMayWrite(Guid.CreateVersion7(), "zeku.abc")).ShouldBe("Traceability:DeviceElsewhere");
        Code(() => device.CheckMayWrite(null, "zeku.abc")).ShouldBe("Traceability:DeviceElsewhere");
        Code(() => device.CheckMayWrite(Site, "zeku.other")).ShouldBe("Traceability:DeviceOfAnotherCredential");
        device.Retire(Today);
        Code(() => device.CheckMayWrite(Site, "zeku.abc")).ShouldBe("Traceability:DeviceNotInUse");
        Code(() => device.PutIntoUse(needsStandard: false, Today)).ShouldBe("Counties:WrongState");
    }

    private static TraceDevice Device(string? client = null) =>
        new(Guid.CreateVersion7(), new DocumentHead("TDV-2026-0001", "冷库温度计", "office", null), "https://id.countycloud.example/zeku/obj/TDV-2026-0001", new TraceDeviceContent { Kind = TraceDeviceKind.Sensor, SiteId = Site, ClientId = client });

    private static DeviceStandardContent Standard(string number) => new() { StandardNumber = number };

    private static string? Code(Action act) => Should.Throw<BusinessException>(act).Code;
}
