namespace CountyCloud.Funds;

/// <summary>A small loan whose interest is subsidised (Z192).</summary>
/// <param name="Principal">Amount lent, yuan.</param>
/// <param name="From">Day from which interest runs.</param>
/// <param name="Until">Day on which it ends; not counted.</param>
/// <param name="IsUnsecured">True when it was given without mortgage and guarantee (免抵押、免担保).</param>
public sealed record InterestLoan(decimal Principal, DateOnly From, DateOnly Until, bool IsUnsecured)
{
    /// <summary>Days for which interest is reckoned.</summary>
    public int Days => Until.DayNumber - From.DayNumber;
}
