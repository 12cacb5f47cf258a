using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Kernel;

/// <summary>A word of a closed list in the address, written as in the bodies: <c>in-review</c>.</summary>
internal readonly record struct Word<T>(T Value)
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Known = Enum.GetValues<T>()
        .ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);

    public static bool TryParse(string? text, IFormatProvider? provider, out Word<T> word)
    {
        if (text is not null && Known.TryGetValue(text, out var value))
        {
            word = new Word<T>(value);
            return true;
        }

        var message = $"Giá trị phải là một trong: {string.Join(", ", Known.Keys)}.";
        throw new Malformed("kernel.bad-filter", message, [new Fault("", "kernel.bad-filter", message)]);
    }
}

/// <summary>The body of a step that needs a reason.</summary>
internal sealed record Reasoned(string Reason);
