namespace CountyCloud.Traceability.Epcis;

/// <summary>One event of a document: as it was read, and as it is kept.</summary>
/// <param name="Pointer">Where it stands in the document.</param>
/// <param name="Event">What it says; null when <see cref="Error"/> says why it cannot be taken.</param>
/// <param name="Json">The event as it was sent, with the prefixes of its extensions in a <c>@context</c> of its own.</param>
/// <param name="Hash">Its hash id (CBV 2.0 §8.9); empty when it cannot be taken.</param>
/// <param name="Warnings">What is allowed but looks wrong, each with the JSON pointer it is about.</param>
/// <param name="Error">Why it cannot be taken; null when it can.</param>
public sealed record EpcisReading(string Pointer, EpcisEvent? Event, string Json, string Hash, IReadOnlyList<string> Warnings, EpcisException? Error);
