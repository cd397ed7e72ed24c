using System.Net;
using System.Text;
using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Account.TwoFactor;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.AbpContract;

/// <summary>The rules of codes, recovery codes and devices, each by itself.</summary>
public sealed class Totp_Tests
{
    private static readonly byte[] RfcSecret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the rows of SHA-1.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_RFC_6238(long second, string code)
    {
        var step = Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(second));

        Totp.CodeOf(RfcSecret, step, digits: 8).ShouldBe(code);
        Totp.CodeOf(RfcSecret, step).ShouldBe(code[2..]);
    }

    [Fact]
    public void A_code_counts_one_step_early_and_one_step_late_and_no_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111111);
        var step = Totp.StepOf(now);

        Enumerable.Range(-3, 7).Where(d => Totp.FindStep(RfcSecret, now, Totp.CodeOf(RfcSecret, step + d)) == step + d).ShouldBe([-1, 0, 1]);
        Totp.FindStep(RfcSecret, now, "12345").ShouldBeNull();
    }

    // RFC 4648, chapter 10, without padding.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_in_base_32(string bytes, string text) => Base32.Encode(Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);

    [Fact]
    public void A_secret_is_as_long_as_the_hash_and_never_the_same()
    {
        Totp.NewSecret().Length.ShouldBe(20);
        Totp.NewSecret().ShouldNotBe(Totp.NewSecret());
    }

    [Fact]
    public void An_app_learns_everything_from_the_address()
    {
        var uri = Totp.UriOf("CountyCloud", "milin.office", RfcSecret);

        uri.ShouldBe("otpauth://totp/CountyCloud:milin.office?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=CountyCloud&algorithm=SHA1&digits=6&period=30");
    }

    [Fact]
    public void A_recovery_code_may_be_typed_in_any_way_but_is_one_persons()
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var kept = RecoveryCodes.HashOf(one, "ABIO-EFGH-IJKL-MNOP");

        RecoveryCodes.HashOf(one, " abio efgh ijkl mnop").ShouldBe(kept);
        RecoveryCodes.HashOf(one, "a81o-EFGH-1JKL-MN0P").ShouldBe(kept);
        RecoveryCodes.HashOf(other, "ABIO-EFGH-IJKL-MNOP").ShouldNotBe(kept);
        RecoveryCodes.HashOf(one, "ABIO-EFGH-IJKL-MNOQ").ShouldNotBe(kept);
        RecoveryCodes.New().Length.ShouldBe(19);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "Chrome · Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36", "Chrome · Android")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari · iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 13; X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.47", "WeChat · Android")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox · Linux")]
    [InlineData("curl/8.5.0", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_device_is_named_in_plain_words(string? userAgent, string name) => Devices.NameOf(userAgent).ShouldBe(name);

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.*")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.*")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:*")]
    public void A_network_address_loses_its_last_part(string address, string shown) => Devices.NetworkOf(IPAddress.Parse(address)).ShouldBe(shown);
}
