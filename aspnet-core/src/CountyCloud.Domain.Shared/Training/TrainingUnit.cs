namespace CountyCloud.Training;

/// <summary>Unit of a training number (TRAIN-04).</summary>
public enum TrainingUnit
{
    /// <summary>No number.</summary>
    None,

    /// <summary>人次.</summary>
    PersonTimes,

    /// <summary>人.</summary>
    Persons,

    /// <summary>Persons in each village.</summary>
    PersonsPerVillage,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>场/期.</summary>
    Sessions,
}
