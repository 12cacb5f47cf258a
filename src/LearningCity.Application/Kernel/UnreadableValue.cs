using System.Text.Json;

namespace LearningCity.Application.Kernel;

/// <summary>A value of a body that is JSON but not what its place takes.</summary>
/// <param name="hint">How it is written, for people.</param>
public sealed class UnreadableValue(string hint) : JsonException(hint);
