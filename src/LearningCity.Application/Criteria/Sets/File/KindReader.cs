using System.Text.Json;

namespace LearningCity.Application.Criteria;

/// <summary>Finds which members an object has by the word under "kind".</summary>
internal static class KindReader
{
    /// <returns>None, with a fault, where the object or its kind cannot be read.</returns>
    public static Shape? Read(JsonElement element, string at, Words<Shape> kinds, JsonFaults faults)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            faults.Add(at, "wrong-type", "Chỗ này phải là một đối tượng JSON.");
            return null;
        }

        if (element.TryGetProperty("kind", out var kind) && kind.ValueKind is JsonValueKind.String
            && kinds.All.FirstOrDefault(kind.ValueEquals) is { } word && kinds.TryFind(word, out var shape))
        {
            return shape;
        }

        faults.Add($"{at}/kind", "unknown-word", $"Mục \"kind\" phải là một trong: {string.Join(", ", kinds.All)}.");
        return null;
    }
}
