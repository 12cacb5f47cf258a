namespace LearningCity.Domain.Access;

/// <summary>In which language somebody reads the screens. Names of units, indicators and documents stay as they were written. Codes of ISO 639-1.</summary>
public enum Language
{
    /// <summary>Tiếng Việt.</summary>
    Vi = 1,

    /// <summary>English.</summary>
    En = 2,
}
