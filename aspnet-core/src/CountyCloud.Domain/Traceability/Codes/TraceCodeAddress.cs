namespace CountyCloud.Traceability;

/// <summary>Addresses that a label carries: GS1 Digital Link where the product has a GTIN (GS1 Digital Link URI syntax: AI 01, 10, 21), else a short one.</summary>
public static class TraceCodeAddress
{
    /// <summary><c>{site}/t/{code}</c>.</summary>
    public static string Short(string site, string code) => $"{site}/t/{code}";

    /// <summary><c>{site}/01/{gtin}/10/{lot}/21/{code}</c>; without the lot when it is not known yet.</summary>
    public static string DigitalLink(string site, string gtin, string? lot, string code) =>
        lot is null ? $"{site}/01/{gtin}/21/{code}" : $"{site}/01/{gtin}/10/{Uri.EscapeDataString(lot)}/21/{code}";
}
