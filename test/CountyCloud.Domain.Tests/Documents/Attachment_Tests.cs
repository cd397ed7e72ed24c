using CountyCloud.Documents;
using CountyCloud.Framework.Errors;
using Shouldly;
using Xunit;

namespace CountyCloud.Domain.Tests.Documents;

/// <summary>Whose a paper is.</summary>
[Trait("Req", "PLAT-04")]
public sealed class Attachment_Tests
{
    private static readonly Guid Office = Guid.CreateVersion7();
    private static readonly Guid Own = Guid.CreateVersion7();
    private static readonly Guid Other = Guid.CreateVersion7();

    [Fact]
    public void A_contractor_reads_no_paper_of_another_contractor()
    {
        var paper = Paper(Other, DocumentType.Payment);

        paper.IsOpenTo(Own).ShouldBeFalse();
        paper.IsOpenTo(Other).ShouldBeTrue();
        paper.IsOpenTo(null).ShouldBeTrue();
    }

    [Theory]
    [InlineData(DocumentType.Tender)]
    [InlineData(DocumentType.ViolationCase)]
    [InlineData(DocumentType.FundInspection)]
    [InlineData(DocumentType.Complaint)]
    [InlineData(DocumentType.PublicNotice)]
    public void Papers_of_bids_cases_audits_complaints_and_objections_stay_with_the_county(DocumentType type) => Paper(null, type).IsOpenTo(Own).ShouldBeFalse();

    [Theory]
    [InlineData(DocumentType.DesignScheme)]
    [InlineData(DocumentType.Payment)]
    [InlineData(DocumentType.Rectification)]
    public void What_the_county_adds_to_a_document_kept_with_the_contractor_is_open_to_it(DocumentType type) => Paper(null, type).IsOpenTo(Own).ShouldBeTrue();

    [Fact]
    public void A_paper_of_the_county_that_belongs_to_nothing_yet_is_open_to_no_contractor() => Paper(null, null).IsOpenTo(Own).ShouldBeFalse();

    [Fact]
    public void A_paper_is_attached_once_and_by_whoever_uploaded_it()
    {
        var paper = Paper(null, null);
        Should.Throw<BusinessException>(() => paper.AttachTo(DocumentType.Payment, Own, null, Other)).Code.ShouldBe("Documents:AttachmentTaken");
        paper.AttachTo(DocumentType.Payment, Own, null, Office);
        Should.Throw<BusinessException>(() => paper.AttachTo(DocumentType.Payment, Other, null, Office)).Code.ShouldBe("Documents:AttachmentTaken");
    }

    private static Attachment Paper(Guid? contractorId, DocumentType? type)
    {
        var paper = new Attachment(Guid.CreateVersion7(), "a.pdf", "application/pdf", 5, new string('0', 64), Office, "office", contractorId);
        if (type is { } document)
        {
            paper.AttachTo(document, Guid.CreateVersion7(), null, Office);
        }

        return paper;
    }
}
