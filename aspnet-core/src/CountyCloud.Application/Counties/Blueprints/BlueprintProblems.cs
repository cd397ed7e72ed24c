using CountyCloud.Framework.Localization;

namespace CountyCloud.Counties;

/// <summary>Collects every problem of a blueprint at once, in the reader's language.</summary>
internal sealed class BlueprintProblems(ITextLocalizer localizer)
{
    /// <summary>More than these are no help to a reader.</summary>
    private const int MaxProblems = 500;

    private readonly List<BlueprintProblem> _problems = [];

    public IReadOnlyList<BlueprintProblem> All =>
        [.. _problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column, StringComparer.Ordinal)];

    public bool Any => _problems.Count > 0;

    public void Add(string file, int line, string column, string reason, params object?[] arguments)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(new BlueprintProblem(file, line, column, localizer["Blueprint:Problem:" + reason, arguments]));
        }
    }

    public void AddText(string file, int line, string column, string text)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(new BlueprintProblem(file, line, column, text));
        }
    }
}
