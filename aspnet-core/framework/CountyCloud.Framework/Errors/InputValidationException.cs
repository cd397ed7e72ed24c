namespace CountyCloud.Framework.Errors;

/// <summary>Input is not valid; every problem is named with its field. 400.</summary>
public sealed class InputValidationException(IReadOnlyList<InputProblem> problems) : BusinessException("CountyCloud:InvalidInput", 400)
{
    /// <summary>All problems at once.</summary>
    public IReadOnlyList<InputProblem> Problems { get; } = problems;
}
