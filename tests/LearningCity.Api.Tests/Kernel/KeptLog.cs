using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>The lines the product logs, with what their exceptions say.</summary>
/// <param name="least">Lines of a lower level are not kept.</param>
public sealed class KeptLog(LogLevel least) : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = [];

    public IReadOnlyList<string> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Writer(least, lines);

    public void Dispose()
    {
    }

    private sealed class Writer(LogLevel least, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lines.Enqueue(formatter(state, exception) + exception);
            }
        }
    }
}
