using MediatR;
using Microsoft.Extensions.Logging;

namespace LearningCity.Application.Kernel;

/// <summary>Logs, counts and traces each message that came from outside: the type and how it ended, never its contents.</summary>
internal sealed class LogBehaviour<TRequest, TResponse>(MessageDepth depth, TimeProvider time, ProductMeters meters, ILogger<TRequest> log)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    /// <summary>Which request a line belongs to, for every line that is written while it is under way.</summary>
    private static readonly KeyValuePair<string, object>[] Scope = [new("Request", typeof(TRequest).Name)];

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        depth.Value++;
        try
        {
            return depth.IsOutermost ? await HandleOutermostAsync(next) : await next();
        }
        finally
        {
            depth.Value--;
        }
    }

    private async Task<TResponse> HandleOutermostAsync(RequestHandlerDelegate<TResponse> next)
    {
        var begun = time.GetTimestamp();
        var result = MessageResult.Failed;
        using var scope = log.BeginScope(Scope);
        using var trace = ProductMeters.Begin(typeof(TRequest).Name);
        try
        {
            var answer = await next();
            result = MessageResult.Done;
            log.LogInformation("{Message} done in {Milliseconds} ms", typeof(TRequest).Name, Milliseconds(begun));
            return answer;
        }
        catch (Domain.Kernel.Refusal refusal)
        {
            result = MessageResult.Refused;
            log.LogInformation("{Message} refused with {Code} in {Milliseconds} ms", typeof(TRequest).Name, refusal.Code, Milliseconds(begun));
            trace?.SetTag("code", refusal.Code);
            throw;
        }
        finally
        {
            trace?.SetTag("result", WireFormat.NameOf(result));
            meters.MessageEnded(typeof(TRequest).Name, result, time.GetElapsedTime(begun));
        }
    }

    private long Milliseconds(long begun) => (long)time.GetElapsedTime(begun).TotalMilliseconds;
}
