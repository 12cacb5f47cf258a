using System.Reflection;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Kernel;

/// <summary>A query parameter the endpoint does not know, or one given twice, is refused rather than overlooked.</summary>
internal static class QueryGuard
{
    public static EndpointFilterDelegate Of(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var known = endpoint.MethodInfo.GetParameters().SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        return context =>
        {
            foreach (var (name, values) in context.HttpContext.Request.Query)
            {
                if (!known.Contains(name) || values.Count > 1)
                {
                    var message = values.Count > 1 ? "Tham số được gửi nhiều lần." : "Không có tham số lọc này.";
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
