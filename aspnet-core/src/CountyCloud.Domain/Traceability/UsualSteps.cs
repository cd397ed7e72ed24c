namespace CountyCloud.Traceability;

/// <summary>
/// Which steps a person is offered first (TRACE-02, TRACE-15: the one who records needs few taps): those that are usual for the kinds of subjects it
/// records for, and those it recorded lately. All others stay one tap further.
/// </summary>
public static class UsualSteps
{
    private const int Most = 10;

    /// <summary>Steps in the order of the life of goods.</summary>
    /// <param name="subjects">Kinds of subjects, each with the kinds of its sites.</param>
    /// <param name="recorded">Steps that were recorded lately.</param>
    public static IReadOnlyList<TraceStep> Of(IReadOnlyList<(TraceSubjectKind Kind, IReadOnlyList<TraceSiteKind> Sites)> subjects, IReadOnlyList<TraceStep> recorded)
    {
        // Tests and readings of loggers have pages of their own; a package is opened with the scanner.
        var usual = subjects.SelectMany(s => UsualOf(s.Kind, s.Sites)).Distinct().ToList();
        var lately = recorded.Where(s => s is not (TraceStep.Testing or TraceStep.ColdChainReading or TraceStep.Unpacking)).GroupBy(s => s).OrderByDescending(g => g.Count()).Select(g => g.Key);
        return [.. usual.Concat(lately.Except(usual)).Take(Most).Order()];
    }

    private static IEnumerable<TraceStep> UsualOf(TraceSubjectKind kind, IReadOnlyList<TraceSiteKind> sites) => kind switch
    {
        TraceSubjectKind.GrowerBreeder => Growing(sites),
        TraceSubjectKind.Processor => [TraceStep.Receiving, TraceStep.Purchase, TraceStep.Grading, TraceStep.Processing, TraceStep.Packing, TraceStep.Storing, TraceStep.Shipping],
        TraceSubjectKind.Purchaser => [TraceStep.Purchase, TraceStep.Receiving, TraceStep.Grading, TraceStep.Storing, TraceStep.Shipping, TraceStep.Selling],
        TraceSubjectKind.Seller => [TraceStep.Receiving, TraceStep.Selling, TraceStep.Returning, TraceStep.Packing, TraceStep.Shipping],
        TraceSubjectKind.Storage => [TraceStep.Receiving, TraceStep.Storing, TraceStep.Shipping],
        _ => [],
    };

    private static IEnumerable<TraceStep> Growing(IReadOnlyList<TraceSiteKind> sites)
    {
        var breeds = sites.Any(s => s is TraceSiteKind.Pen or TraceSiteKind.Pasture);
        var grows = sites.Contains(TraceSiteKind.Plot) || !breeds;
        TraceStep[] first = [.. breeds ? [TraceStep.Birth] : Array.Empty<TraceStep>(), .. grows ? [TraceStep.Sowing] : Array.Empty<TraceStep>()];
        return [.. first, TraceStep.InputUse, .. grows ? [TraceStep.Harvest] : Array.Empty<TraceStep>(), TraceStep.Shipping, TraceStep.Selling];
    }
}
