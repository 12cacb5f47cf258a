namespace LearningCity.Infrastructure.Kernel;

/// <summary>One schema per module; no foreign key crosses from one to another.</summary>
internal static class Schemas
{
    public const string Kernel = "kernel";
    public const string Units = "units";
    public const string Access = "access";
    public const string Evidence = "evidence";
    public const string Criteria = "criteria";
    public const string Reminders = "reminders";

    /// <summary>The scheduler's own tables.</summary>
    public const string Jobs = "jobs";
}
