namespace LearningCity.Api.Kernel;

/// <summary>The body of a step that needs a reason.</summary>
internal sealed record Reasoned(string Reason);
