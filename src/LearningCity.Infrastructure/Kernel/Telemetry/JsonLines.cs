using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LearningCity.Application.Kernel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The log as one line of JSON an entry (<c>Logging:Console:FormatterName</c> <c>json-lines</c>): when (UTC), how grave, who wrote it, to which request and trace
/// it belongs. Of the scopes only the name of the request is shown: the framework's own hold the path, in which the address of a calendar is a secret.
/// Whatever is not Latin is written as an escape, so that nothing breaks or turns a line.</summary>
internal sealed class JsonLines(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "json-lines";

    private const int DeepestFault = 5;

    private static readonly JsonWriterOptions Latin = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA, UnicodeRanges.LatinExtendedB, UnicodeRanges.LatinExtendedAdditional),
    };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Latin))
        {
            json.WriteStartObject();
            json.WriteString("time", time.Now().UtcDateTime);
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("category", logEntry.Category);
            json.WriteNumber("event", logEntry.EventId.Id);
            json.WriteString("message", PersonalData.Masked(logEntry.Formatter(logEntry.State, logEntry.Exception)));
            if (RequestOf(scopeProvider) is { } request)
            {
                json.WriteString("request", request);
            }

            if (Activity.Current is { } trace)
            {
                json.WriteString("trace", trace.TraceId.ToHexString());
                json.WriteString("span", trace.SpanId.ToHexString());
            }

            if (logEntry.Exception is { } fault)
            {
                json.WriteString("exception", Told(fault));
            }

            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
    }

    /// <summary>The innermost that is told.</summary>
    private static string? RequestOf(IExternalScopeProvider? scopes)
    {
        var found = new string?[1];
        scopes?.ForEachScope(
            (scope, kept) =>
            {
                if (scope is KeyValuePair<string, object>[] and [{ Key: "Request", Value: string name }])
                {
                    kept[0] = name;
                }
            },
            found);
        return found[0];
    }

    /// <summary>Kind, words and places of a fault and of those it wraps.</summary>
    private static string Told(Exception fault)
    {
        var told = new StringBuilder();
        var (one, depth) = (fault, 0);
        for (; one is not null && depth < DeepestFault; one = one.InnerException, depth++)
        {
            told.Append(depth == 0 ? "" : "\n---> ").Append(one.GetType().FullName).Append(": ").Append(PersonalData.WithoutValues(one)).Append('\n').Append(one.StackTrace);
        }

        return told.ToString();
    }
}

public static class LogSetup
{
    /// <summary>Parts of the framework whose lines quote what was called: addresses with their queries, paths, headers, what could not be read. From them only warnings are wanted,
    /// whatever the installation asks for.</summary>
    private static readonly string[] Quoting =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.StaticFiles",
        "Microsoft.AspNetCore.HostFiltering", "Microsoft.AspNetCore.HttpOverrides", "Microsoft.AspNetCore.Diagnostics",
    ];

    /// <summary>For what is told before the product stands: in the form the installation wants, otherwise a line an entry.</summary>
    public static void AddStartLog(this ILoggingBuilder logging, IConfiguration configuration, TimeProvider time)
    {
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.AddSimpleConsole(console => console.SingleLine = true);
        if (configuration["Logging:Console:FormatterName"] is { Length: > 0 } wanted)
        {
            logging.AddConsole(console => console.FormatterName = wanted);
        }

        logging.Services.AddSingleton(time);
        logging.AddProductLog();
    }

    public static ILoggingBuilder AddProductLog(this ILoggingBuilder logging)
    {
        logging.AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        logging.Services.Configure<ConsoleFormatterOptions>(JsonLines.FormatterName, options => options.IncludeScopes = true);
        foreach (var category in Quoting)
        {
            logging.AddFilter(category, LogLevel.Warning);
        }

        return logging;
    }
}
