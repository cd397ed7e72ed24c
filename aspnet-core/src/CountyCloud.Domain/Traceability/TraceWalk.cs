namespace CountyCloud.Traceability;

/// <summary>
/// Walks the events from identifiers forward (what came of them) or backward (what they came from), breadth first and once over each
/// identifier, so that a cycle ends. Forward goes from an input to the outputs and from a child to its parent, backward the other way
/// round: what one way finds from A to B, the other finds from B to A.
/// </summary>
public static class TraceWalk
{
    /// <summary>Most steps away from the first identifiers.</summary>
    public const int MaxLevels = 25;

    /// <summary>Most identifiers.</summary>
    public const int MaxNodes = 5000;

    /// <summary>True for the role from which a direction goes into an event.</summary>
    public static bool IsEntry(TraceEpcRole role, bool forward) => forward ? role is TraceEpcRole.Input or TraceEpcRole.Child : role is TraceEpcRole.Output or TraceEpcRole.Parent;

    /// <summary>Walks.</summary>
    /// <param name="from">First identifiers, normalised.</param>
    /// <param name="forward">True for what came of them.</param>
    /// <param name="read">Gives all links, on both sides, of the events into which identifiers go in the direction.</param>
    /// <param name="maxLevels">Most steps.</param>
    /// <param name="maxNodes">Most identifiers.</param>
    public static async Task<TraceWalked> GoAsync(
        IReadOnlyCollection<string> from, bool forward, Func<IReadOnlyCollection<string>, Task<IReadOnlyList<TraceLink>>> read, int maxLevels = MaxLevels, int maxNodes = MaxNodes)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var links = new Dictionary<(long, TraceEpcRole, string), TraceLink>();
        foreach (var identifier in from.Take(maxNodes))
        {
            levels.TryAdd(identifier, 0);
        }

        var isCut = from.Count > levels.Count && from.Distinct(StringComparer.Ordinal).Count() > levels.Count;
        IReadOnlyCollection<string> frontier = [.. levels.Keys];
        for (var level = 1; frontier.Count > 0; level++)
        {
            var found = await read(frontier);
            var next = new List<string>();
            foreach (var link in found.Where(l => !IsEntry(l.Role, forward) && l.Role != TraceEpcRole.Epc))
            {
                if (levels.ContainsKey(link.Identifier))
                {
                    continue;
                }

                if (level > maxLevels || levels.Count >= maxNodes)
                {
                    isCut = true;
                    break;
                }

                levels.Add(link.Identifier, level);
                next.Add(link.Identifier);
            }

            foreach (var link in found)
            {
                links.TryAdd((link.Sequence, link.Role, link.Identifier), link);
            }

            if (level > maxLevels)
            {
                break;
            }

            frontier = next;
        }

        return new TraceWalked(levels, [.. links.Values.Where(l => levels.ContainsKey(l.Identifier)).OrderBy(l => l.Sequence).ThenBy(l => l.Role).ThenBy(l => l.Identifier, StringComparer.Ordinal)], isCut);
    }
}
