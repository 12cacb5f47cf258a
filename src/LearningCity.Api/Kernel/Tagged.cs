using System.Globalization;
using System.Reflection;
using LearningCity.Application.Kernel;
using Microsoft.AspNetCore.Http.Metadata;

namespace LearningCity.Api.Kernel;

/// <summary>An answer that names the revision of the object it shows or changed (<c>ETag</c>).</summary>
/// <remarks>A revision names one object, and what is shown of it may change without it: the answers of a report, what the caller may do, what has become
/// late. So only a state that names all that is shown is answered by 304.</remarks>
/// <param name="state">The revision, or a short name of all that is shown, in letters, digits and hyphens.</param>
/// <param name="namesAll">Whatever is shown otherwise has another name.</param>
internal class Tagged<T>(T value, string state, bool namesAll, int status, string? location) : IResult, IEndpointMetadataProvider
{
    public Tagged(T value, int revision, int status, string? location)
        : this(value, revision.ToString(CultureInfo.InvariantCulture), namesAll: false, status, location)
    {
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = "\"" + state + "\"";
        httpContext.Response.Headers.ETag = tag;
        if (namesAll && HttpMethods.IsGet(httpContext.Request.Method) && httpContext.Request.Headers.IfNoneMatch == tag)
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        httpContext.Response.StatusCode = status;
        if (location is not null)
        {
            httpContext.Response.Headers.Location = location;
        }

        await httpContext.Response.WriteAsJsonAsync(value, WireFormat.Options, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}

/// <summary>The answer to a call that has made something new: 201, and where it is read.</summary>
internal sealed class Made<TId>(Changed<TId> made, string location)
    : Tagged<Changed<TId>>(made, made.Revision, StatusCodes.Status201Created, location), IEndpointMetadataProvider
{
    public static new void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(Changed<TId>), ["application/json"]));
}

internal static class Answer
{
    public static Tagged<T> Shown<T>(T value, int revision) => new(value, revision, StatusCodes.Status200OK, null);

    /// <param name="state">A short name of all that is shown.</param>
    public static Tagged<T> Shown<T>(T value, string state) => new(value, state, namesAll: true, StatusCodes.Status200OK, null);

    public static Tagged<Changed<TId>> Changed<TId>(Changed<TId> changed) => new(changed, changed.Revision, StatusCodes.Status200OK, null);

    /// <param name="location">Where the new object is read.</param>
    public static Made<TId> Created<TId>(Changed<TId> made, string location) => new(made, location);
}
