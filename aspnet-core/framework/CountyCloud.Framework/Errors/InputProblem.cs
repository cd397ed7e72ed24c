namespace CountyCloud.Framework.Errors;

/// <summary>One problem of an input.</summary>
/// <param name="Member">Field, in camelCase.</param>
/// <param name="Code">Localization key that says what is wrong and what to do.</param>
/// <param name="Arguments">Values for the text's placeholders {0}, {1}….</param>
public sealed record InputProblem(string Member, string Code, params object?[] Arguments);
