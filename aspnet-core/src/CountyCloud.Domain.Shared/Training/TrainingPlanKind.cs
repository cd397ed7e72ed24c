namespace CountyCloud.Training;

/// <summary>What a row of the training plan is.</summary>
public enum TrainingPlanKind
{
    /// <summary>A level that counts.</summary>
    Level,

    /// <summary>Counts inside its level and is never added to the total.</summary>
    Subset,

    /// <summary>The printed total.</summary>
    Total,

    /// <summary>A planned course with sessions.</summary>
    Plan,

    /// <summary>A target beside the levels.</summary>
    Target,

    /// <summary>Form and length of a course.</summary>
    CourseForm,

    /// <summary>A subject by audience.</summary>
    Subject,

    /// <summary>A stream by audience and aim.</summary>
    Stream,
}
