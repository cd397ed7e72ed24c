using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>What the recorder needs of the EPCIS standard: hash, JSON-LD and one text for each key.</summary>
public interface ITraceEventCodec
{
    /// <summary>Hash id by CBV 2.0 §8.9 (<c>ni:///sha-256;…?ver=CBV2.0</c>), of what the JSON-LD says.</summary>
    string Hash(EpcisEvent content, string json);

    /// <summary>The event in JSON-LD, without eventID when it has none.</summary>
    string Write(EpcisEvent content);

    /// <summary>The JSON-LD with eventID and recordTime, which are put in when they are missing.</summary>
    string Complete(string json, string eventId, DateTimeOffset recordTime);

    /// <summary>The event that a stored document tells.</summary>
    EpcisEvent Read(string json);

    /// <summary>One text for the EPC URN and the Digital Link of one key.</summary>
    string Normalise(string identifier);
}
