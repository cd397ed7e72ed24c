namespace CountyCloud.Tenders;

/// <summary>What an amendment may change of a contract.</summary>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="Instalments">Payment terms.</param>
public sealed record ContractTerms(decimal Amount, DateOnly EndsOn, IReadOnlyList<ContractInstalment> Instalments)
{
    /// <summary>True when both say the same.</summary>
    public bool IsSame(ContractTerms other) => Amount == other.Amount && EndsOn == other.EndsOn && Instalments.SequenceEqual(other.Instalments);
}
