using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>Every line the product logs, of every level, with what its exceptions say.</summary>
public sealed class WholeLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = [];

    public IReadOnlyList<string> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Writer(lines);

    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);
    }
}
