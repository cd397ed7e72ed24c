using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>FF1 against the samples that NIST publishes with SP 800-38G.</summary>
public sealed class Ff1_Tests
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Key128 = "2B7E151628AED2A6ABF7158809CF4F3C";
    private const string Key192 = "2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F";
    private const string Key256 = "2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F7F036D6F04FC6A94";

    [Theory, Trait("Req", "TRACE-06")]
    [InlineData(Key128, 10, "", "0123456789", "2433477484")]
    [InlineData(Key128, 10, "39383736353433323130", "0123456789", "6124200773")]
    [InlineData(Key128, 36, "3737373770717273373737", "0123456789abcdefghi", "a9tv40mll9kdu509eum")]
    [InlineData(Key192, 10, "", "0123456789", "2830668132")]
    [InlineData(Key192, 10, "39383736353433323130", "0123456789", "2496655549")]
    [InlineData(Key192, 36, "3737373770717273373737", "0123456789abcdefghi", "xbj3kv35jrawxv32ysr")]
    [InlineData(Key256, 10, "", "0123456789", "6657667009")]
    [InlineData(Key256, 10, "39383736353433323130", "0123456789", "1001623463")]
    [InlineData(Key256, 36, "3737373770717273373737", "0123456789abcdefghi", "xs8a0azh2avyalyzuwd")]
    public void It_gives_the_published_samples(string key, int radix, string tweak, string plain, string cipher)
    {
        var ff1 = new Ff1(Convert.FromHexString(key), radix, plain.Length, Convert.FromHexString(tweak));
        UInt128[] number = [Parse(plain, radix)];

        ff1.Encrypt(number);
        Print(number[0], radix, plain.Length).ShouldBe(cipher);

        ff1.Decrypt(number);
        Print(number[0], radix, plain.Length).ShouldBe(plain);
    }

    [Fact, Trait("Req", "TRACE-06")]
    public void Many_numbers_at_once_give_what_each_gives_alone()
    {
        var ff1 = new Ff1(Convert.FromHexString(Key256), 32, 16, "ABC"u8);
        var many = Enumerable.Range(0, 1000).Select(i => (UInt128)i).ToArray();
        ff1.Encrypt(many);

        for (var i = 0; i < many.Length; i += 97)
        {
            UInt128[] one = [(UInt128)i];
            ff1.Encrypt(one);
            one[0].ShouldBe(many[i]);
        }
    }

    [Fact, Trait("Req", "TRACE-06")]
    public void Halves_of_more_than_64_bits_and_fewer_than_a_million_numbers_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Ff1(new byte[32], 32, 26, []));
        Should.Throw<ArgumentOutOfRangeException>(() => new Ff1(new byte[32], 10, 5, []));
        Should.Throw<ArgumentOutOfRangeException>(() => new Ff1(new byte[32], 10, 10, []).Encrypt([10_000_000_000]));
    }

    private static UInt128 Parse(string text, int radix) => text.Aggregate((UInt128)0, (n, c) => (n * (UInt128)radix) + (UInt128)Digits.IndexOf(c, StringComparison.Ordinal));

    private static string Print(UInt128 number, int radix, int length)
    {
        var letters = new char[length];
        for (var i = length - 1; i >= 0; i--)
        {
            letters[i] = Digits[(int)(number % (UInt128)radix)];
            number /= (UInt128)radix;
        }

        return new string(letters);
    }
}
