using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Kernel;

/// <summary>Reads a named value of a filter in the same spelling as JSON: <c>unit-head</c>.</summary>
internal static class EnumFilter
{
    /// <exception cref="Malformed">No such name.</exception>
    public static T? Read<T>(string field, string? text)
        where T : struct, Enum
    {
        if (text is null)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == text)
            {
                return value;
            }
        }

        const string message = "Không có giá trị này.";
        throw new Malformed("kernel.bad-filter", message, [new Fault(field, "kernel.bad-filter", message)]);
    }
}
