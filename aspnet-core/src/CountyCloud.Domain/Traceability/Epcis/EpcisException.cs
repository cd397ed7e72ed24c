namespace CountyCloud.Traceability.Epcis;

/// <summary>
/// Something of a document, an event or a query is not as EPCIS 2.0 wants it. Told to the other system in the standard's own terms
/// (an RFC 7807 body, EPCIS 2.0 §12.5), so the words are those of the standard and not of the county's languages.
/// </summary>
/// <param name="type">One of <see cref="EpcisErrors"/>.</param>
/// <param name="title">What is wrong, in English, for the people who maintain the other system.</param>
/// <param name="pointer">JSON pointer (RFC 6901) of what is wrong, or the name of a query parameter; empty for the whole.</param>
public sealed class EpcisException(string type, string title, string pointer) : Exception(title)
{
    /// <summary>One of <see cref="EpcisErrors"/>.</summary>
    public string Type { get; } = type;

    /// <summary>JSON pointer of what is wrong, or the name of a query parameter; empty for the whole.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>A document or event that breaks the standard.</summary>
    /// <param name="pointer">Where.</param>
    /// <param name="title">What is wrong.</param>
    public static EpcisException Invalid(string pointer, string title) => new(EpcisErrors.Validation, title, pointer);
}
