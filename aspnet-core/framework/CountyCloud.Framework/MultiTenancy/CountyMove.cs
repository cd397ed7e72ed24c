namespace CountyCloud.Framework.MultiTenancy;

/// <summary>What a database says that refuses to write the rows of a county that is being moved, or was.</summary>
public static class CountyMove
{
    /// <summary>Part of the message of the triggers.</summary>
    public const string Refusal = "CountyCloud: the rows of this county are not written here";

    /// <summary>True when an exception, or one behind it, is such a refusal.</summary>
    public static bool IsRefusal(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is CountyIsMovingException || e.Message.Contains(Refusal, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
