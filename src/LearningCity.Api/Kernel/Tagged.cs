using System.Globalization;
using System.Reflection;
using LearningCity.Application.Kernel;
using Microsoft.AspNetCore.Http.Metadata;

namespace LearningCity.Api.Kernel;

/// <summary>An answer that names the revision of the object it shows or changed (<c>ETag</c>).</summary>
/// <param name="state">The revision, or another short name of the state shown, in letters, digits and hyphens.</param>
internal class Tagged<T>(T value, string state, int status, string? location) : IResult, IEndpointMetadataProvider
{
    public Tagged(T value, int revision, int status, string? location)
        : this(value, revision.ToString(CultureInfo.InvariantCulture), status, location)
    {
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = "\"" + state + "\"";
        httpContext.Response.Headers.ETag = tag;
        if (HttpMethods.IsGet(httpContext.Request.Method) && httpContext.Request.Headers.IfNoneMatch == tag)
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

    public static Tagged<T> Shown<T>(T value, string state) => new(value, state, StatusCodes.Status200OK, null);

    public static Tagged<Changed<TId>> Changed<TId>(Changed<TId> changed) => new(changed, changed.Revision, StatusCodes.Status200OK, null);

    /// <param name="location">Where the new object is read.</param>
    public static Made<TId> Created<TId>(Changed<TId> made, string location) => new(made, location);
}
