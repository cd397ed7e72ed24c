namespace CountyCloud.Funds;

/// <summary>Everything beside the payment itself that its rules look at.</summary>
/// <param name="Rules">The county's rules of the day.</param>
/// <param name="SubProject">The sub-project as it stands.</param>
/// <param name="Others">Its other payments that count.</param>
/// <param name="Payee">What stands against the payee.</param>
public sealed record PaymentSituation(DisbursementRules Rules, SubProjectPosition SubProject, IReadOnlyList<PaymentPast> Others, PayeeStanding Payee)
{
    /// <summary>Budget of the sub-project less what its other payments ask for or paid, yuan.</summary>
    public decimal Left => SubProject.BudgetTotal - Others.Sum(o => o.Amount);

    /// <summary>The same for a line.</summary>
    public decimal LeftOf(string line) => SubProject.Budget.Where(b => b.BudgetItemCode == line).Sum(b => b.Amount)
        - Others.SelectMany(o => o.Lines).Where(l => l.BudgetItemCode == line).Sum(l => l.Amount);
}
