namespace CountyCloud.Funds;

/// <summary>Record of the joint check on site (M101 现场查验, M111).</summary>
/// <param name="Day">Day of the check.</param>
/// <param name="Departments">Departments that took part.</param>
/// <param name="Text">What was found.</param>
/// <param name="Progress">Progress found, percent; null when it does not matter for this part.</param>
/// <param name="IsFundsUseProper">True when earlier money was used properly, vouchers and asset entries included (M109).</param>
/// <param name="CheckedBy">User name of the office's official.</param>
public sealed record SiteCheck(DateOnly Day, string Departments, string Text, decimal? Progress, bool IsFundsUseProper, string CheckedBy);
