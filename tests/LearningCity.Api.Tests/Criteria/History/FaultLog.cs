using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>What the instances logged as an error, with the exception, for whoever looks for what went wrong.</summary>
internal sealed class FaultLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> faults = [];

    public string Tail => string.Join('\n', faults.TakeLast(20));

    public ILogger CreateLogger(string categoryName) => new Writer(faults);

    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentQueue<string> faults) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                faults.Enqueue($"{formatter(state, exception)} {exception}");
            }
        }
    }
}
