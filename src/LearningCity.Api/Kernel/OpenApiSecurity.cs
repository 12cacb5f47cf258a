using LearningCity.Application.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;

namespace LearningCity.Api.Kernel;

/// <summary>How a caller makes himself known, as the document of the API says it: a session for people, a token for programs.</summary>
internal static class OpenApiSecurity
{
    private const string Session = "session";
    private const string Program = "program";

    /// <summary>Either of the two, unless an operation says otherwise.</summary>
    public static void Describe(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Session] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "__Host-learning-city",
                Description = "Phiên đăng nhập của người dùng, mở bằng SignIn (qua http://localhost cookie tên là learning-city).",
            },
            [Program] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "lc_…",
                Description = "Mã truy cập cho phần mềm, cấp bằng IssuePersonalToken. Không gửi kèm cookie; không cần tiêu đề X-LearningCity.",
            },
        };
        document.Security = [Requires(Session, document), Requires(Program, document)];
    }

    public static void Describe(OpenApiOperation operation, OpenApiDocument? document, IList<object> metadata)
    {
        if (metadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [];
        }
        else if (metadata.OfType<ProgramRule>().FirstOrDefault() is { IsForPrograms: false })
        {
            operation.Security = [Requires(Session, document)];
        }
    }

    private static OpenApiSecurityRequirement Requires(string scheme, OpenApiDocument? document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
