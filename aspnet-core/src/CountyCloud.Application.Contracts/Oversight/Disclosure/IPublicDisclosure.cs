using System.Text.Json.Nodes;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>The current county's disclosure for everybody (W-38, DATA-12, FUND-52): no personal data, nothing that depends on who asks.</summary>
public interface IPublicDisclosure
{
    /// <summary>What the disclosure page shows; null when no county is selected, it is closed or has published nothing.</summary>
    Task<PublicDisclosureDto?> GetAsync(CancellationToken cancellationToken = default);
}

/// <summary>The same as open data, and tenders, contracts and payments by the Open Contracting Data Standard 1.1.</summary>
public interface IOpenData
{
    /// <summary>Names of the tables.</summary>
    static IReadOnlyList<string> Tables { get; } = ["payments", "notices", "tenders", "contracts", "budget", "inspections", "items"];

    /// <summary>A table as rows of the same columns; null for an unknown name.</summary>
    Task<IReadOnlyList<JsonObject>?> GetTableAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Columns of a table, in order.</summary>
    IReadOnlyList<string> GetColumns(string name);

    /// <summary>A page of the release package; null when there is nothing on it.</summary>
    /// <param name="baseUrl">Address of the OCDS folder, without a slash at the end.</param>
    /// <param name="page">Page, from 1.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<JsonObject?> GetReleasesAsync(string baseUrl, int page, CancellationToken cancellationToken = default);

    /// <summary>A page of the record package; null when there is nothing on it.</summary>
    /// <param name="baseUrl">Address of the OCDS folder, without a slash at the end.</param>
    /// <param name="page">Page, from 1.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<JsonObject?> GetRecordsAsync(string baseUrl, int page, CancellationToken cancellationToken = default);

    /// <summary>The release package of one contracting process; null when it is unknown.</summary>
    Task<JsonObject?> FindReleasesAsync(string baseUrl, string ocid, CancellationToken cancellationToken = default);
}
