using System.Text.Json;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Kernel;

/// <summary>Reads a word of a closed list in the address, written as in the bodies: <c>in-review</c>.</summary>
internal static class EnumFilter
{
    /// <returns>None where none is given.</returns>
    /// <exception cref="Malformed">No such word.</exception>
    public static T? Read<T>(string field, string? text)
        where T : struct, Enum =>
        text is null ? null
        : Words<T>.Known.TryGetValue(text, out var value) ? value
        : throw Malformed.Filter(field, $"Giá trị phải là một trong: {string.Join(", ", Words<T>.Known.Keys)}.");

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Known = Enum.GetValues<T>()
            .ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);
    }
}
