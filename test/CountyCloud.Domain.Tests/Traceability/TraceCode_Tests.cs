using CountyCloud.Traceability;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>Codes: how they are made, written, typed and checked (TRACE-06, TRACE-07).</summary>
public sealed class TraceCode_Tests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)((i * 7) + 3))];
    private static readonly TraceCodeCipher Cipher = new("MKF", Key);

    [Fact, Trait("Req", "TRACE-06")]
    public void A_code_leads_back_to_its_serial_number() =>
        Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), serial =>
        {
            var code = Cipher.Code(serial);
            TraceCodeFormat.Read(code, out var read).ShouldBe(TraceCodeReading.Ok);
            return Cipher.Serial(read) == serial;
        }).QuickCheckThrowOnFailure();

    [Fact, Trait("Req", "TRACE-06")]
    public void No_two_serial_numbers_have_the_same_code_pattern_number_or_laser_serial()
    {
        Cipher.Codes(1, 100_000).Distinct(StringComparer.Ordinal).Count().ShouldBe(100_000);
        Cipher.PatternNumbers(1, 100_000).Distinct(StringComparer.Ordinal).Count().ShouldBe(100_000);
        Cipher.LaserSerials(1, 100_000).Distinct(StringComparer.Ordinal).Count().ShouldBe(100_000);
    }

    [Fact, Trait("Req", "TRACE-06")]
    public void A_well_formed_guess_meets_no_code_and_another_key_makes_others()
    {
        // With ten thousand million codes issued, a guess meets one with probability 10^10 / 2^80 < 10^-14: ten thousand guesses meet none.
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++)
        {
            var guess = TraceCodeFormat.Write("MKF", new UInt128((ulong)random.Next(1 << 16), (ulong)random.NextInt64()));
            TraceCodeFormat.Read(guess, out _).ShouldBe(TraceCodeReading.Ok);
            Cipher.Serial(guess).ShouldBeNull();
        }

        new TraceCodeCipher("MKF", [.. Key.Reverse()]).Code(1).ShouldNotBe(Cipher.Code(1));
        new TraceCodeCipher("MKG", Key).Code(1)[3..].ShouldNotBe(Cipher.Code(1)[3..]);
    }

    [Fact, Trait("Req", "TRACE-06")]
    public void Codes_that_follow_one_another_have_nothing_to_do_with_one_another()
    {
        var codes = Cipher.Codes(1, 2000);
        var same = codes.Zip(codes.Skip(1)).Average(p => p.First.Skip(3).Take(16).Zip(p.Second.Skip(3)).Count(l => l.First == l.Second));

        // Two random texts of 16 letters of 32 agree in half a place.
        same.ShouldBeInRange(0.4, 0.6);
    }

    [Fact, Trait("Req", "TRACE-06")]
    public void The_check_letter_finds_every_wrong_letter_and_every_swap()
    {
        foreach (var code in Cipher.Codes(1, 20))
        {
            for (var i = 0; i < code.Length; i++)
            {
                foreach (var letter in TraceCodeFormat.Alphabet.Where(l => l != code[i]))
                {
                    TraceCodeFormat.Read(code[..i] + letter + code[(i + 1)..], out _).ShouldBe(TraceCodeReading.Mistyped);
                }

                for (var j = i + 1; j < code.Length; j++)
                {
                    var letters = code.ToCharArray();
                    (letters[i], letters[j]) = (letters[j], letters[i]);
                    TraceCodeFormat.Read(new string(letters), out _).ShouldBe(code[i] == code[j] ? TraceCodeReading.Ok : TraceCodeReading.Mistyped);
                }
            }
        }
    }

    [Fact, Trait("Req", "TRACE-09")]
    public void A_code_is_read_as_people_type_it()
    {
        var code = Cipher.Codes(1, 200).First(c => c.Contains('L', StringComparison.Ordinal) && c.Contains('Q', StringComparison.Ordinal));
        var grouped = TraceCodeFormat.Group(code);
        grouped.Length.ShouldBe(24);

        foreach (var typed in new[]
        {
            code, grouped, grouped.ToLowerInvariant(), "  " + grouped.Replace('-', ' ') + " ", code.Replace('L', '1').Replace('Q', '0'), code.Replace('L', 'i').Replace('Q', 'o'),
            string.Concat(code.Select(c => (char)(c + 0xFEE0))), "https://example.org/t/" + code, $"https://example.org/01/06901234567892/21/{code}?format=text",
        })
        {
            TraceCodeFormat.Read(typed, out var read).ShouldBe(TraceCodeReading.Ok, typed);
            read.ShouldBe(code);
        }
    }

    [Theory, Trait("Req", "TRACE-09")]
    [InlineData(null, TraceCodeReading.WrongLength)]
    [InlineData("", TraceCodeReading.WrongLength)]
    [InlineData("ABCD", TraceCodeReading.WrongLength)]
    [InlineData("ABCD-EFGH-JKLM-NPQR-STUV-W", TraceCodeReading.WrongLength)]
    [InlineData("ABCD-EFGH-JKLM-NPQR-ST*V", TraceCodeReading.WrongLetter)]
    [InlineData("松茸", TraceCodeReading.WrongLetter)]
    public void What_is_no_code_is_told_apart(string? typed, TraceCodeReading reading) => TraceCodeFormat.Read(typed, out _).ShouldBe(reading);
}
