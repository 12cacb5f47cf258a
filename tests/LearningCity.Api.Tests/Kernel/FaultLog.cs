using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>What the instances logged as an error, with the exception, for whoever looks for what went wrong, and which commands they ran again.</summary>
internal sealed class FaultLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> faults = [];
    private readonly ConcurrentQueue<string> deadlocks = [];

    public string Tail => string.Join('\n', faults.TakeLast(20));

    /// <summary>A line for every command that was run again because the database had ended it: it waited in a circle (SQLSTATE 40P01).</summary>
    public IReadOnlyCollection<string> Deadlocks => deadlocks;

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void Dispose()
    {
    }

    /// <summary>What each layer says, and where in the product it was met; the frames of the driver would bury what a test found.</summary>
    private static string Reason(Exception? exception)
    {
        List<string> said = [];
        for (var layer = exception; layer is not null; layer = layer.InnerException)
        {
            said.Add($"{layer.GetType().Name}: {layer.Message}");
        }

        var frames = exception?.StackTrace?.Split('\n').Where(frame => frame.Contains("at LearningCity", StringComparison.Ordinal)).Select(frame => frame.Trim()) ?? [];
        return string.Join(" < ", said.Concat(frames.Take(3)));
    }

    private sealed class Writer(FaultLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = formatter(state, exception);
            if (logLevel >= LogLevel.Error)
            {
                log.faults.Enqueue($"{line} {Reason(exception)}");
            }
            else if (line.Contains(" met 40P01", StringComparison.Ordinal))
            {
                log.deadlocks.Enqueue(line);
            }
        }
    }
}
