using System.Text;
using CountyCloud.Documents;
using Shouldly;
using Xunit;

namespace CountyCloud.Application.Tests.Documents;

/// <summary>A file is what its bytes say, and whoever saves it must not open it as something else because of its name.</summary>
public sealed class AttachmentFormat_Tests
{
    [Theory]
    [InlineData("%PDF-1.4 ", "报告.pdf", "application/pdf")]
    [InlineData("%PDF-1.4 ", "报告.PDF", "application/pdf")]
    [InlineData("%PDF-1.4 <script>", "报告.html", null)]
    [InlineData("%PDF-1.4 ", "报告.pdf.hta", null)]
    [InlineData("%PDF-1.4 ", "报告", null)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "现场.jpeg", "image/jpeg")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "现场.png", "image/jpeg")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "现场.bat", null)]
    [InlineData("MZ", "现场.png", null)]
    public void Content_and_name_must_agree(string content, string name, string? expected) =>
        AttachmentFormat.Of(Encoding.Latin1.GetBytes(content), name).ShouldBe(expected);
}
