using MediatR;
using Microsoft.Extensions.Logging;

namespace LearningCity.Application.Kernel;

/// <summary>Logs the type of each message that came from outside and how it ended; never its contents.</summary>
internal sealed class LogBehaviour<TRequest, TResponse>(MessageDepth depth, TimeProvider time, ILogger<TRequest> log)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        depth.Value++;
        try
        {
            var answer = await next();
            if (depth.IsOutermost)
            {
                log.LogInformation("{Message} done in {Milliseconds} ms", typeof(TRequest).Name, Milliseconds(begun));
            }

            return answer;
        }
        catch (Domain.Kernel.Refusal refusal) when (depth.IsOutermost)
        {
            log.LogInformation("{Message} refused with {Code} in {Milliseconds} ms", typeof(TRequest).Name, refusal.Code, Milliseconds(begun));
            throw;
        }
        finally
        {
            depth.Value--;
        }
    }

    private long Milliseconds(long begun) => (long)time.GetElapsedTime(begun).TotalMilliseconds;
}
