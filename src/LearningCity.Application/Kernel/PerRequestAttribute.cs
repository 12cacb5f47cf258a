namespace LearningCity.Application.Kernel;

/// <summary>What use cases of one module share among themselves: made once per request.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class PerRequestAttribute : Attribute;
