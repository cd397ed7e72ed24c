using CountyCloud.Framework.Errors;

namespace CountyCloud.Administration;

/// <summary>Where a period stands on a day.</summary>
public enum PeriodState
{
    /// <summary>It has not begun.</summary>
    Upcoming,

    /// <summary>It lasts.</summary>
    Current,

    /// <summary>It is over.</summary>
    Ended,
}

/// <summary>From one day to another, both included; without a last day it lasts until it is ended.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
public readonly record struct Period(DateOnly From, DateOnly? To)
{
    /// <summary>True when a day is in both.</summary>
    public bool Overlaps(Period other) => From <= (other.To ?? DateOnly.MaxValue) && other.From <= (To ?? DateOnly.MaxValue);

    /// <summary>Where it stands on a day. One that ended before it began never lasted.</summary>
    public PeriodState On(DateOnly day) => To < day ? PeriodState.Ended : From > day ? PeriodState.Upcoming : PeriodState.Current;

    /// <summary>Refuses a last day before the first.</summary>
    /// <exception cref="InputValidationException">It ends before it begins.</exception>
    public void EnsureInOrder()
    {
        if (To < From)
        {
            throw new InputValidationException([new InputProblem("to", "Administration:EndBeforeStart")]);
        }
    }

    /// <summary>
    /// The last day of something that is ended: the asked one, or without one yesterday, so that access ends with the next request and
    /// not at midnight.
    /// </summary>
    /// <exception cref="BusinessException">It is over already.</exception>
    /// <exception cref="InputValidationException">The day is before the first one, or after the last one that was agreed.</exception>
    public DateOnly LastDayWhenEnded(DateOnly? lastDay, DateOnly today)
    {
        if (On(today) == PeriodState.Ended)
        {
            throw new BusinessException("Administration:EndedAlready", 400);
        }

        if (lastDay is not { } day)
        {
            return today.AddDays(-1);
        }

        return day < From ? throw new InputValidationException([new InputProblem("lastDay", "Administration:EndBeforeStart")])
            : day > To ? throw new InputValidationException([new InputProblem("lastDay", "Administration:EndAfterAgreedEnd", To)])
            : day;
    }
}
