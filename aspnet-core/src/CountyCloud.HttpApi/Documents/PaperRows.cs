using CountyCloud.Documents;

namespace CountyCloud.HttpApi.Documents;

/// <summary>Puts labelled values into rows, alike in both renderings.</summary>
internal static class PaperRows
{
    /// <summary>Two narrow values a row; a wide one, or a narrow one without a neighbour, has a row of its own.</summary>
    public static IEnumerable<IReadOnlyList<PaperFact>> Of(IReadOnlyList<PaperFact> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            if (!facts[i].IsWide && i + 1 < facts.Count && !facts[i + 1].IsWide)
            {
                yield return [facts[i], facts[++i]];
            }
            else
            {
                yield return [facts[i]];
            }
        }
    }
}
