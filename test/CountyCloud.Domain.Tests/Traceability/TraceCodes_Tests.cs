using CountyCloud.Traceability;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>Codes and bar codes by their standards.</summary>
public sealed class TraceCodes_Tests
{
    [Fact, Trait("Req", "TRACE-03")]
    public void The_check_character_is_that_of_ISO_7064() =>

        // The standard's MOD 37,36 as the Global Release Identifier shows it.
        TraceSubjectCode.CheckCharacter("A12425GABC1234002").ShouldBe('M');

    [Fact, Trait("Req", "TRACE-03")]
    public void A_code_has_division_kind_year_serial_and_check_character()
    {
        var code = TraceSubjectCode.Of("540422", TraceSubjectCode.LetterOf(TraceSubjectKind.GrowerBreeder), "TSC-2026-0012");

        code[..^1].ShouldBe("540422G260012");
        TraceSubjectCode.IsValid(code).ShouldBeTrue();
        TraceSubjectCode.IsValid(code.Replace("0012", "0021", StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Fact, Trait("Req", "TRACE-03")]
    public void Every_single_wrong_character_is_found()
    {
        var code = TraceSubjectCode.Of("540422", 'G', "TSC-2026-0012");
        for (var i = 0; i < code.Length; i++)
        {
            foreach (var c in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".Where(c => c != code[i]))
            {
                TraceSubjectCode.IsValid(code[..i] + c + code[(i + 1)..]).ShouldBeFalse();
            }
        }
    }

    [Theory, Trait("Req", "TRACE-03")]
    [InlineData("AIM", new[] { 104, 33, 41, 45, 45, 106 })]
    [InlineData("PJJ123C", new[] { 104, 48, 42, 42, 17, 18, 19, 35, 55, 106 })]
    [InlineData("123456", new[] { 105, 12, 34, 56, 44, 106 })]
    [InlineData("AB1234", new[] { 104, 33, 34, 99, 12, 34, 102, 106 })]
    [InlineData("540422G260012M", new[] { 105, 54, 4, 22, 100, 39, 99, 26, 0, 12, 100, 45, -1, 106 })]
    public void Code_128_symbols_carry_the_check_symbol_of_ISO_15417(string text, int[] expected)
    {
        var symbols = Code128.Symbols(text);

        symbols.Count.ShouldBe(expected.Length);
        symbols.Where((_, i) => expected[i] >= 0).ShouldBe(expected.Where(e => e >= 0));
        symbols[^2].ShouldBe(symbols.Take(symbols.Count - 2).Select((s, i) => i == 0 ? s : s * i).Sum() % 103);
    }

    [Fact, Trait("Req", "TRACE-03")]
    public void Every_symbol_has_eleven_modules_and_an_even_number_of_black_ones()
    {
        // All printable characters, in bites that a scanner reads; runs of digits go in code set C.
        foreach (var text in Enumerable.Range(0, 95).Select(i => (char)(' ' + i)).Chunk(24).Select(c => new string(c)))
        {
            var widths = Code128.Widths(text);
            var symbols = Enumerable.Range(0, Code128.Symbols(text).Count - 1).Select(i => widths.Substring(i * 6, 6)).ToList();

            symbols.ShouldAllBe(s => s.Sum(w => w - '0') == 11 && (s[0] + s[2] + s[4] - (3 * '0')) % 2 == 0);
            widths[^7..].ShouldBe("2331112");
        }
    }

    [Fact]
    public void Only_printable_ASCII_becomes_a_bar_code()
    {
        Should.Throw<ArgumentException>(() => Code128.Symbols("牦牛"));
        Should.Throw<ArgumentException>(() => Code128.Symbols(string.Empty));
        Code128.Svg("TS-1").ShouldStartWith("<svg");
    }
}
