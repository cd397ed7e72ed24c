namespace CountyCloud.Funds;

/// <summary>Conditions on which instalments are released (W-11).</summary>
public interface IFundConditions
{
    /// <summary>True when the mid-term performance evaluation is recorded as passed (Z119).</summary>
    Task<bool> IsMidTermPassedAsync(CancellationToken cancellationToken);

    /// <summary>True when the acceptance of the whole project is approved.</summary>
    Task<bool> IsWholeProjectAcceptedAsync(CancellationToken cancellationToken);
}
