using CountyCloud.Framework.Localization;

namespace CountyCloud.Documents;

/// <summary>Documents as the forms that are signed, stamped and filed on paper (FORMS.md). For the endpoints that print them.</summary>
public interface IPaperForms
{
    /// <summary>Fills in the form of one document with what the caller may read of it, through the document's own use case.</summary>
    /// <param name="kind">Which form.</param>
    /// <param name="id">Document.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="Framework.Errors.EntityNotFoundException">There is no such document in this county that the caller may see.</exception>
    Task<PaperForm> GetAsync(PaperFormKind kind, Guid id, CancellationToken cancellationToken);

    /// <summary>The public sheet of a payment under notice, as anybody may read it (F-18); null when there is none, or it is over.</summary>
    /// <param name="number">Number of the notice.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<PaperForm?> FindPublicNoticeAsync(string number, CancellationToken cancellationToken);
}

/// <summary>Forms that the programme keeps on paper.</summary>
public enum PaperFormKind
{
    /// <summary>Monthly supervision form (F-04, M65).</summary>
    SiteInspection,

    /// <summary>Review of a design scheme with its budget (F-06, M69, M99).</summary>
    DesignScheme,

    /// <summary>Acceptance opinion with self-check and checklist (F-07, F-08, M83).</summary>
    Acceptance,

    /// <summary>Payment application (F-15, F-17, M101, M103).</summary>
    PaymentRequest,

    /// <summary>Site verification record and payment opinion letter (F-16, M101).</summary>
    PaymentOpinion,

    /// <summary>Reallocation proposal, or request to change use (F-19, F-20, M121, Z1265).</summary>
    Reallocation,

    /// <summary>Public notice of a payment (F-18, M105).</summary>
    PublicNotice,

    /// <summary>Rectification order and report (F-09, M91).</summary>
    Rectification,

    /// <summary>Halt order (M73).</summary>
    HaltOrder,

    /// <summary>Handover list (F-52, M139).</summary>
    Handover,

    /// <summary>Plan change request (F-02, M59).</summary>
    PlanChange,

    /// <summary>Monthly implementation plan (F-03, M63).</summary>
    MonthlyPlan,

    /// <summary>Monthly project report with five parts (F-05, M129).</summary>
    MonthlyReport,

    /// <summary>Test report (F-39, M281).</summary>
    TestReport,
    /// <summary>Trace subject file with bar code (F-37, M311).</summary>
    TraceSubject,
    /// <summary>VI manual (F-41, M343).</summary>
    ViManual,

    /// <summary>Brand licence (F-41, W-29).</summary>
    BrandLicence,

    /// <summary>Brand inspection record (F-41, Z79).</summary>
    BrandInspection,

    /// <summary>Certification file (F-42, M595).</summary>
    Certification,

    /// <summary>Product catalogue, sample book, leading product list (F-43, M363, K37).</summary>
    ProductCatalogue,

    /// <summary>Warning and recall notice (F-40).</summary>
    RecallNotice,
}

/// <summary>Words of a form: Chinese, and the county's second language where the project or the county has the words in it.</summary>
/// <param name="Chinese">Chinese.</param>
/// <param name="Second">The same in the second language; null when nobody translated it. Nothing is translated by the machine (PLAT-06).</param>
public sealed record PaperText(string Chinese, LocalizedTextEntry? Second = null);

/// <summary>A form that is filled in as far as the document goes. Both renderings (print page and Word) show all of it and nothing else.</summary>
/// <param name="Kind">Which form.</param>
/// <param name="County">The county and its programme.</param>
/// <param name="Title">Title.</param>
/// <param name="Number">Number of the document.</param>
/// <param name="NumberLabel">What stands before it.</param>
/// <param name="Parts">Body, from top to bottom.</param>
/// <param name="SignatureTitle">Heading of the signatures.</param>
/// <param name="Signatures">Who decided, and lines for those who have yet to sign.</param>
/// <param name="Words">Words that every form has.</param>
/// <param name="Path">Path of the document on the host, without leading slash: what the QR code opens.</param>
/// <param name="PrintedOn">Day of printing.</param>
public sealed record PaperForm(
    PaperFormKind Kind, PaperText County, PaperText Title, string Number, PaperText NumberLabel, IReadOnlyList<PaperPart> Parts, PaperText SignatureTitle, IReadOnlyList<PaperSignature> Signatures, PaperWords Words,
    string Path, DateOnly PrintedOn);

/// <summary>Words that every form has, in Chinese as the offices use them.</summary>
/// <param name="Signature">Before the line for the signature.</param>
/// <param name="Seal">Where the seal goes.</param>
/// <param name="Date">Date to be filled in by hand.</param>
/// <param name="Scan">Beside the QR code.</param>
/// <param name="Printed">Day of printing.</param>
/// <param name="Draft">Mark of a translation that no native reader confirmed.</param>
/// <param name="Print">Button of the print page.</param>
/// <param name="Empty">Stands in a table without rows.</param>
public sealed record PaperWords(PaperText Signature, string Seal, string Date, PaperText Scan, string Printed, string Draft, string Print, string Empty);

/// <summary>A piece of a form's body.</summary>
public abstract record PaperPart;

/// <summary>Labelled values, two in a row unless one takes the whole width.</summary>
/// <param name="Facts">Values.</param>
public sealed record PaperFacts(IReadOnlyList<PaperFact> Facts) : PaperPart;

/// <summary>A labelled value.</summary>
/// <param name="Label">Label.</param>
/// <param name="Value">Value; an empty one leaves room to be filled in by hand.</param>
/// <param name="IsWide">True when it takes the whole width, as words do.</param>
public sealed record PaperFact(PaperText Label, string Value, bool IsWide = false);

/// <summary>A table.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Columns">Headers.</param>
/// <param name="Rows">Cells, as many as columns.</param>
public sealed record PaperTable(PaperText Title, IReadOnlyList<PaperColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperPart;

/// <summary>A column.</summary>
/// <param name="Label">Header.</param>
/// <param name="Width">Share of the width, percent.</param>
/// <param name="IsNumber">True for figures, which stand at the right.</param>
public sealed record PaperColumn(PaperText Label, int Width, bool IsNumber = false);

/// <summary>Sentences, a paragraph each.</summary>
/// <param name="Paragraphs">Paragraphs.</param>
public sealed record PaperSentences(IReadOnlyList<string> Paragraphs) : PaperPart;

/// <summary>A bar code (Code 128) with the code in letters under it.</summary>
/// <param name="Label">What it is the code of.</param>
/// <param name="Code">The code.</param>
public sealed record PaperBarCode(PaperText Label, string Code) : PaperPart;

/// <summary>A decision, or the room for one.</summary>
/// <param name="Who">Step, department or party that signs.</param>
/// <param name="Decision">What was decided in the system, with the opinion; null while it is open.</param>
/// <param name="SignedBy">Who decided in the system, and when; null while it is open.</param>
public sealed record PaperSignature(PaperText Who, string? Decision = null, string? SignedBy = null);
