using CountyCloud.Framework.Errors;

namespace CountyCloud.Counties;

/// <summary>Errors of blueprints.</summary>
public static class BlueprintErrors
{
    /// <summary>A blueprint with problems, each with file, line, column and reason.</summary>
    public static BusinessException Invalid(IReadOnlyList<BlueprintProblem> problems) =>
        new BusinessException("Blueprints:Invalid", 400)
            .WithData("count", problems.Count)
            .WithData("problems", problems)
            .WithDetails(string.Join("\r\n", problems.Select(p => $"{p.File}{(p.Line > 0 ? $":{p.Line}" : string.Empty)}{(p.Column.Length > 0 ? $" [{p.Column}]" : string.Empty)} {p.Reason}")));
}
