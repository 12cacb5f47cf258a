using System.Diagnostics;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Kernel;

/// <summary>Key, trace and address of the present request.</summary>
internal sealed class RequestFacts(IHttpContextAccessor accessor) : IRequestFacts
{
    public string? Key
    {
        get
        {
            string? key = accessor.HttpContext?.Request.Headers[CallGuard.KeyHeader];
            return CallGuard.IsKey(key) ? key : null;
        }
    }

    public string? Trace => Activity.Current?.TraceId.ToString() ?? accessor.HttpContext?.TraceIdentifier;

    public string? Address => accessor.HttpContext?.Connection.RemoteIpAddress?.ToString();
}
