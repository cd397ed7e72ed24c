using System.Text;
using CountyCloud.Documents;
using CountyCloud.Documents.Paper;
using CountyCloud.Framework.Localization;
using CountyCloud.HttpApi.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shouldly;
using Xunit;

namespace CountyCloud.HttpApi.Tests.Documents;

/// <summary>Both renderings of a form, without a document behind it.</summary>
public sealed class PaperRendering_Tests
{
    private const string Address = "https://county.example/admin/documents/payments/1";

    [Theory]
    [InlineData("300000", "叁拾万元整")]
    [InlineData("0", "零元整")]
    [InlineData("10000", "壹万元整")]
    [InlineData("1000.5", "壹仟元伍角整")]
    [InlineData("105000.07", "壹拾万伍仟元零柒分")]
    [InlineData("100000001", "壹亿零壹元整")]
    [InlineData("9000000", "玖佰万元整")]
    [InlineData("1002030.40", "壹佰万贰仟零叁拾元肆角整")]
    [InlineData("0.12", "壹角贰分")]
    [InlineData("0.02", "贰分")]
    public void An_amount_is_written_in_capital_numerals(string yuan, string expected) =>
        CapitalAmount.Write(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(expected);

    [Fact]
    public void What_people_wrote_never_becomes_markup()
    {
        var html = PaperHtml.Write(Form("<script>alert(1)</script>\"&"), Address, "/print.js", "/x.docx");

        html.ShouldNotContain("<script>alert");
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;");
    }

    [Fact]
    [Trait("Req", "PLAT-06")]
    public void The_second_language_stands_beside_the_Chinese_marked_as_what_it_is_and_as_a_draft()
    {
        var html = PaperHtml.Write(Form("值"), Address, null, null);

        html.ShouldContain("<small lang=\"bo\">སྨན་གླིང་རྫོང་།<i lang=\"zh-Hans\">（译稿）</i></small>");
        html.ShouldNotContain("<script");
    }

    [Fact]
    public void The_word_file_is_valid_and_says_the_same()
    {
        var file = PaperWord.Write(Form("第一行\n第二行\u0001"), Address);

        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(e => e.Description + " " + e.Path?.XPath).ShouldBeEmpty();
        var text = document.MainDocumentPart!.Document.Body!.InnerText;
        foreach (var words in new[] { "米林县", "སྨན་གླིང་རྫོང་།", "拨付意见书", "PAY-1", "第一行", "第二行", "表头", "格", "无", "分管县领导", "同意", "签字", Address })
        {
            text.ShouldContain(words);
        }

        using var image = document.MainDocumentPart.ImageParts.Single().GetStream();
        using var png = new MemoryStream();
        image.CopyTo(png);
        png.ToArray().ShouldBe(PaperQr.Png(Address));
    }

    private static PaperForm Form(string value) => new(
        PaperFormKind.PaymentOpinion, new PaperText("米林县", new LocalizedTextEntry("bo", "སྨན་གླིང་རྫོང་།", IsDraft: true)), new PaperText("拨付意见书"), "PAY-1", new PaperText("编号"),
        [
            new PaperFacts([new PaperFact(new PaperText("甲"), value), new PaperFact(new PaperText("乙"), "乙值"), new PaperFact(new PaperText("丙"), value, IsWide: true)]),
            new PaperTable(new PaperText("表"), [new PaperColumn(new PaperText("表头"), 60), new PaperColumn(new PaperText("金额"), 40, IsNumber: true)], [["格", "1.00"]]),
            new PaperTable(new PaperText("空表"), [new PaperColumn(new PaperText("列"), 100)], []),
            new PaperSentences(["一句话。"]),
        ],
        new PaperText("审批意见"), [new PaperSignature(new PaperText("分管县领导"), "同意", "系统签署"), new PaperSignature(new PaperText("财政局"))],
        new PaperWords(new PaperText("签字"), "（盖章）", "　年　月　日", new PaperText("扫码"), "打印日期", "译稿", "打印", "无"), "admin/documents/payments/1", new DateOnly(2026, 11, 22));
}
