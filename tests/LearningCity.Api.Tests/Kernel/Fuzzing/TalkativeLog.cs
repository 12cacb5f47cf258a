using System.Text;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>Everything the product has to tell, in the form an installation keeps it, in a file.</summary>
internal sealed class TalkativeLog(IEnumerable<ConsoleFormatter> forms, string path) : ILoggerProvider, ISupportExternalScope
{
    /// <summary>Every level of everybody, and nothing of it on the console of the test.</summary>
    public static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft"] = "Trace",
        ["Logging:LogLevel:Quartz"] = "Trace",
        ["Logging:LogLevel:LearningCity.Application.Access.IdentifyCaller"] = "Trace",
        ["Logging:LogLevel:LearningCity.Application.Kernel.GetHealth"] = "Trace",
        ["Logging:Console:LogLevel:Default"] = "None",
    };

    private readonly ConsoleFormatter form = forms.Single(one => one.Name == JsonLines.FormatterName);
    private readonly StreamWriter file = new(path, append: false, Encoding.UTF8);
    private IExternalScopeProvider? scopes;

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Flush()
    {
        lock (file)
        {
            file.Flush();
        }
    }

    public void Dispose() => file.Dispose();

    private sealed class Writer(TalkativeLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log.file)
            {
                log.form.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), log.scopes, log.file);
            }
        }
    }
}
