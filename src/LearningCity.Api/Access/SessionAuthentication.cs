using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LearningCity.Api.Access;

/// <summary>Turns the token of the cookie into the caller of this request. The cookie says nothing but which session it is.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ISender sender, ICaller caller)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Context) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (!await sender.Send(new IdentifyCaller(token), Context.RequestAborted))
        {
            return AuthenticateResult.NoResult();
        }

        var claim = new Claim(ClaimTypes.NameIdentifier, caller.Account.Value.ToString("D", CultureInfo.InvariantCulture));
        var principal = new ClaimsPrincipal(new ClaimsIdentity([claim], Name));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Name));
    }
}

internal static class SessionAuthenticationSetup
{
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddAuthentication(SessionAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.Name, _ => { });
        return services;
    }
}
