using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Who answers an indicator in a round.</summary>
public sealed record RoundAssignment(string Indicator, UnitId Unit, AssignmentPart Part);
