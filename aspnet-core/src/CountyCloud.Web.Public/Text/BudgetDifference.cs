using CountyCloud.Funds;

namespace CountyCloud.Web.Public.Text;

/// <summary>Writes the two figures of a budget difference in the unit their kind has.</summary>
public static class BudgetDifference
{
    /// <summary>Shares are percent, an implied quantity is pieces, everything else is yuan and shown in 万元.</summary>
    public static string Show(BudgetIssueKind kind, decimal figure, bool isExpected) => kind switch
    {
        BudgetIssueKind.SharesNotHundred => PublicFormat.Number(figure) + "%",
        BudgetIssueKind.QuantityNotWhole when isExpected => PublicFormat.Number(figure),
        _ => PublicFormat.Wan(figure),
    };
}
