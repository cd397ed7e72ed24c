using CountyCloud.Framework.Localization;
using Shouldly;
using Xunit;

namespace CountyCloud.Framework.Tests.Localization;

public sealed class LocalizedText_Tests
{
    private static readonly LocalizedText Milin = LocalizedText.Of("米林县", "Milin").With("bo", "སྨན་གླིང་རྫོང་།", isDraft: true);

    [Fact]
    [Trait("Req", "PLAT-06")]
    public void A_draft_keeps_its_mark_in_json()
    {
        Milin.ToJson().ShouldContain("\"bo~draft\"");
        LocalizedText.FromJson(Milin.ToJson()).ShouldBe(Milin);
    }

    [Fact]
    [Trait("Req", "PLAT-06")]
    public void Confirming_a_draft_replaces_it()
    {
        var confirmed = Milin.With("bo", "སྨན་གླིང་རྫོང་།", isDraft: false);

        confirmed.Find("bo")!.IsDraft.ShouldBeFalse();
        confirmed.Count().ShouldBe(3);
    }

    [Fact]
    [Trait("Req", "PLAT-06")]
    public void A_missing_language_shows_Chinese() => Milin.In("mn-Mong").ShouldBe("米林县");

    [Fact]
    public void A_blank_text_removes_the_language() => Milin.With("en", " ", isDraft: false).Find("en").ShouldBeNull();

    [Fact]
    public void Texts_are_equal_by_content_whatever_the_order() =>
        new LocalizedText([new("en", "Milin", false), new("zh-Hans", "米林县", false)]).ShouldBe(LocalizedText.Of("米林县", "Milin"));
}
