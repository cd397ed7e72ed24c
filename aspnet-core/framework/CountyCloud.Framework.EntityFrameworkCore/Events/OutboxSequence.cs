namespace CountyCloud.Framework.Events;

/// <summary>
/// Numbers by which a county's events are handled: the clock, but rising also within one tick. Events of one aggregate keep their order
/// also when several servers write them, because its concurrency stamp lets the second change begin only after the first.
/// </summary>
internal static class OutboxSequence
{
    private static long _last;

    /// <summary>The next number of this process.</summary>
    public static long Next(DateTime utcNow)
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(last + 1, utcNow.Ticks);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next;
            }
        }
    }
}
