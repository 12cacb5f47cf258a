using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LearningCity.Api.Kernel;

/// <summary>The document at <c>/openapi/v1.json</c>; checked in as openapi.json, a difference is a reviewed change.</summary>
internal static class OpenApi
{
    private const string Script = "/docs-script/docs.js";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "LearningCity", Version = "v1" };
            document.Servers = [];
            OpenApiSecurity.Describe(document);
            foreach (var identity in document.Components?.Schemas?.Values.OfType<OpenApiSchema>().Where(IsText) ?? [])
            {
                // Whether there may be none is said by who refers to it.
                identity.Type = JsonSchemaType.String;
            }

            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(async (schema, context, ct) =>
        {
            if (schema.Items is null && schema.Type?.HasFlag(JsonSchemaType.Array) == true && context.JsonTypeInfo.ElementType is { } element)
            {
                // The generator names what a list holds only where it meets the list type first.
                schema.Items = await context.GetOrCreateSchemaAsync(element, null, ct);
            }

            if (schema.AdditionalProperties is null && context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Dictionary, ElementType: { } kept })
            {
                // Nor what a dictionary holds, where that is written by a converter of ours.
                schema.AdditionalProperties = await context.GetOrCreateSchemaAsync(kept, null, ct);
            }

            if (HasEmptyPlaces(context.JsonPropertyInfo) && schema.Items is { OneOf: null or { Count: 0 } } items)
            {
                schema.Items = new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, items] };
            }

            var written = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type);
            var type = written ?? context.JsonTypeInfo.Type;
            var kind = written is null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            if (type.IsValueType && type.IsAssignableTo(typeof(IIdentity)))
            {
                Text(schema, kind, "uuid");
            }
            else if (type == typeof(DateTimeOffset))
            {
                Text(schema, kind, "date-time");
            }
            else if (type == typeof(decimal))
            {
                schema.Type = written is null ? JsonSchemaType.Number : JsonSchemaType.Number | JsonSchemaType.Null;
                schema.Format = "double";
            }
            else if (type == typeof(System.Numerics.BigInteger))
            {
                Text(schema, kind, null);
            }
            else if (type.IsEnum)
            {
                // A component of its own; who refers to it says whether it may be null.
                Text(schema, JsonSchemaType.String, null);
                schema.Enum = [.. Enum.GetValues(type).Cast<Enum>().Select(value => (JsonNode)WireFormat.NameOf(value))];
            }
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var request = context.Description.ActionDescriptor.EndpointMetadata.OfType<SentRequest>().FirstOrDefault();
            operation.Summary = request is null ? operation.Summary : RequestSummaries.Of(request.Type);
            var rules = context.Description.ActionDescriptor.EndpointMetadata.OfType<CallRules>().FirstOrDefault();
            var isSafe = context.Description.HttpMethod is "GET" or "HEAD";
            operation.Parameters ??= [];
            if (!isSafe)
            {
                operation.Parameters.Add(Header(CallGuard.Header, "Luôn là 1.", "1"));
            }

            if (rules is { NeedsKey: true })
            {
                operation.Parameters.Add(Header(CallGuard.KeyHeader, "Mã riêng cho mỗi lần làm; gửi lại cùng mã thì việc chỉ làm một lần.", "auto"));
            }

            if (rules is { NeedsRevision: true })
            {
                operation.Parameters.Add(Header("If-Match", "Phiên bản đã xem, ví dụ \"7\" (lấy từ ETag).", "\"1\""));
            }

            OpenApiSecurity.Describe(operation, context.Document, context.Description.ActionDescriptor.EndpointMetadata);
            operation.Responses ??= [];
            operation.Responses["default"] = new OpenApiResponse { Description = "Từ chối, theo RFC 9457 (application/problem+json)." };
            return Task.CompletedTask;
        });
    });

    /// <summary>The documentation page at <c>/docs</c>; it offers the headers that every unsafe call carries.</summary>
    public static void UseApiDocumentation(this WebApplication app) => app.UseSwaggerUI(page =>
    {
        page.RoutePrefix = "docs";
        page.DocumentTitle = "LearningCity API";
        page.SwaggerEndpoint("/openapi/v1.json", "v1");
        page.EnableTryItOutByDefault();
        page.DisplayOperationId();
        page.InjectJavascript(Script);
    });

    public static void MapApiDocumentationScript(this WebApplication app)
    {
        using var stream = typeof(OpenApi).Assembly.GetManifestResourceStream("LearningCity.Api.Kernel.Pages.docs.js")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var script = bytes.ToArray();
        app.MapGet(Script, () => TypedResults.Bytes(script, "text/javascript; charset=utf-8")).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>True for a list whose elements may be null by the annotation of the property; the generator looks at the list itself only.</summary>
    private static bool HasEmptyPlaces(JsonPropertyInfo? property) =>
        property?.AttributeProvider is PropertyInfo { DeclaringType.IsGenericType: false } declared
        && new NullabilityInfoContext().Create(declared).GenericTypeArguments is [{ Type.IsValueType: false, ReadState: NullabilityState.Nullable }];

    private static bool IsText(OpenApiSchema schema) => schema.Type is JsonSchemaType.String or (JsonSchemaType.String | JsonSchemaType.Null);

    private static void Text(OpenApiSchema schema, JsonSchemaType kind, string? format)
    {
        schema.Type = kind;
        schema.Format = format;
        schema.Pattern = null;
        schema.Properties?.Clear();
    }

    private static OpenApiParameter Header(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = description,
        Example = example,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
