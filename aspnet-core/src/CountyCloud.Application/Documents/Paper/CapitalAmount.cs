using System.Text;

namespace CountyCloud.Documents.Paper;

/// <summary>Writes amounts in the capital numerals of vouchers (中国人民银行 正确填写票据和结算凭证的基本规定), which cannot be altered by a stroke.</summary>
public static class CapitalAmount
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];
    private static readonly string[] Groups = ["", "万", "亿", "万亿"];

    /// <summary>The amount, for example 叁拾万元整 for 300,000.</summary>
    /// <param name="yuan">Yuan, rounded to the cent.</param>
    public static string Write(decimal yuan)
    {
        var cents = decimal.ToInt64(decimal.Round(Math.Abs(yuan) * 100, MidpointRounding.AwayFromZero));
        var (whole, jiao, fen) = (cents / 100, (int)(cents / 10 % 10), (int)(cents % 10));
        var text = new StringBuilder(yuan < 0 && cents > 0 ? "负" : string.Empty);
        if (whole > 0 || cents == 0)
        {
            text.Append(Whole(whole)).Append('元');
        }

        if (jiao == 0 && fen == 0)
        {
            return text.Append('整').ToString();
        }

        if (jiao > 0)
        {
            text.Append(Digits[jiao]).Append('角');
        }
        else if (whole > 0)
        {
            text.Append('零');
        }

        return fen > 0 ? text.Append(Digits[fen]).Append('分').ToString() : text.Append('整').ToString();
    }

    private static string Whole(long number)
    {
        if (number == 0)
        {
            return "零";
        }

        var text = new StringBuilder();
        var isZeroPending = false;
        for (var group = 3; group >= 0; group--)
        {
            var part = (int)(number / (long)Math.Pow(10, group * 4) % 10_000);
            if (part == 0)
            {
                isZeroPending |= text.Length > 0;
                continue;
            }

            for (var place = 3; place >= 0; place--)
            {
                var digit = part / (int)Math.Pow(10, place) % 10;
                if (digit == 0)
                {
                    isZeroPending |= text.Length > 0;
                    continue;
                }

                text.Append(isZeroPending ? "零" : string.Empty).Append(Digits[digit]).Append(Places[place]);
                isZeroPending = false;
            }

            text.Append(Groups[group]);

            // Noughts at the end of a group are not spoken before the next one unless that begins with noughts.
            isZeroPending = false;
            if (group > 0 && number / (long)Math.Pow(10, (group - 1) * 4) % 10_000 is > 0 and < 1000)
            {
                isZeroPending = true;
            }
        }

        return text.ToString();
    }
}
