namespace CountyCloud.Governance;

/// <summary>What was found on site (现场查验, M83, M101).</summary>
/// <param name="Departments">Departments that took part.</param>
/// <param name="Text">What was found.</param>
/// <param name="AreFundsProperlyUsed">Whether the special funds were used properly; must be answered (M111).</param>
/// <param name="FundsText">What was found about the funds.</param>
/// <param name="SuperiorCriteria">Rules of superior bodies by which it was judged, when they say something (M79).</param>
/// <param name="PlanCriteria">Plan and filed scheme by which it was judged where those are silent (M79).</param>
/// <param name="HasPhotograph">Whether a photograph is attached.</param>
public sealed record SiteVerification(string? Departments, string Text, bool? AreFundsProperlyUsed, string? FundsText, string? SuperiorCriteria, string? PlanCriteria, bool HasPhotograph);
