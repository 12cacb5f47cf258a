using System.Reflection;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Kernel;

/// <summary>A query parameter the endpoint does not know, one given twice, or one with signs no text has, is refused rather
/// than overlooked.</summary>
internal static class QueryGuard
{
    public static EndpointFilterDelegate Of(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var known = endpoint.MethodInfo.GetParameters().SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        return context =>
        {
            var route = context.HttpContext.Request.RouteValues;
            foreach (var (name, values) in context.HttpContext.Request.Query)
            {
                var message = !known.Contains(name) || route.ContainsKey(name) ? "Không có tham số lọc này."
                    : values.Count > 1 ? "Tham số được gửi nhiều lần."
                    : values.ToString().Any(char.IsControl) ? "Tham số có ký tự điều khiển."
                    : null;
                if (message is not null)
                {
                    throw Malformed.Filter(name, message);
                }
            }

            return next(context);
        };
    }

    private static IEnumerable<string> Names(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(AsParametersAttribute)) ? parameter.ParameterType.GetProperties().Select(property => Camel(property.Name))
        : IsValue(parameter.ParameterType) ? [Camel(parameter.Name ?? "")]
        : [];

    /// <summary>Read from text; a service, a body or a token of cancellation is not.</summary>
    private static bool IsValue(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type.GetElementType() ?? type) ?? type.GetElementType() ?? type;
        return plain == typeof(string) || plain.IsEnum || plain.GetMethods().Any(method => method is { Name: "TryParse", IsStatic: true });
    }

    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
