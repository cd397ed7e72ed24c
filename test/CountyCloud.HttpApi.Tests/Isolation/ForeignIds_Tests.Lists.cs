namespace CountyCloud.HttpApi.Tests.Isolation;

/// <content>What the walk does not get to, by name and with the reason; whatever is not here is red.</content>
public sealed partial class ForeignIds_Tests
{
    /// <summary>Places that keep an id without looking for its row. The id of another county's row is one nobody has there, too: nothing is read by it.</summary>
    private static readonly HashSet<string> TakenUnseen = new(StringComparer.Ordinal)
    {
        "POST api/app/disclosure-item $.subjectId", "POST api/app/violation-case $.contractorId", "POST api/app/online-account $.contractId",
        "POST api/app/deposit $.accountId", "POST api/app/deposit $.contractId",
    };

    /// <summary>Places whose value is refused, or used up, before any row is looked for.</summary>
    private static readonly HashSet<string> NotLookedUp = new(StringComparer.Ordinal)
    {
    };
}
