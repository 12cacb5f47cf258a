using System.Reflection;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Kernel;

/// <summary>A query parameter the endpoint does not know, one given twice, or one with a control character
/// (the database takes no NUL) is refused rather than overlooked.</summary>
internal static class QueryGuard
{
    public static EndpointFilterDelegate Of(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var known = endpoint.MethodInfo.GetParameters().SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        return context =>
        {
            foreach (var (name, values) in context.HttpContext.Request.Query)
            {
                if (!known.Contains(name) || values.Count > 1 || values[0]?.Any(char.IsControl) is true)
                {
                    var message = values.Count > 1 ? "Tham số được gửi nhiều lần."
                        : known.Contains(name) ? "Tham số có ký tự điều khiển."
                        : "Không có tham số lọc này.";
                    throw new Malformed("kernel.bad-filter", message, [new Fault(name, "kernel.bad-filter", message)]);
                }
            }

            return next(context);
        };
    }

    private static IEnumerable<string> Names(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(AsParametersAttribute))
            ? parameter.ParameterType.GetProperties().Select(property => Camel(property.Name))
            : [Camel(parameter.Name ?? "")];

    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
