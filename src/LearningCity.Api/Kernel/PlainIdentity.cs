namespace LearningCity.Api.Kernel;

/// <summary>
/// <c>{unit:guid}</c>: an identity in an address is written in its one form, 36 characters with hyphens. The framework's own rule also takes
/// braces, blanks around it and the form without hyphens, so that one object would have many addresses.
/// </summary>
internal sealed class PlainIdentity : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && (value is Guid || (value is string { Length: 36 } text && Guid.TryParseExact(text, "D", out _)));
}
