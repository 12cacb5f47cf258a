using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using LearningCity.Api.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LearningCity.Api.Access;

/// <summary>Turns the token of the cookie, or the one of a program, into the caller of this request. Either says nothing but which row it is.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ISender sender, ICaller caller)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var isKnown = BearerToken.IsGiven(Request) ? await IsProgramAsync() : await IsSessionAsync();
        if (!isKnown)
        {
            return AuthenticateResult.NoResult();
        }

        var claim = new Claim(ClaimTypes.NameIdentifier, caller.Account.Value.ToString("D", CultureInfo.InvariantCulture));
        var principal = new ClaimsPrincipal(new ClaimsIdentity([claim], Name));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Name));
    }

    private async Task<bool> IsSessionAsync() =>
        SessionCookie.Read(Context) is { } token && await sender.Send(new IdentifyCaller(token), Context.RequestAborted);

    /// <summary>Refused before anything else, the open endpoints too: a program must not take an answer for its own that is anybody's.
    /// Beside a cookie no token works: of two callers in one request neither is believed.</summary>
    private async Task<bool> IsProgramAsync()
    {
        SessionCookie.EnsureSafe(Context);
        var token = SessionCookie.Read(Context) is null ? BearerToken.Read(Request) : null;
        await sender.Send(new IdentifyProgram(token), Context.RequestAborted);
        return true;
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
