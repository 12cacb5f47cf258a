using System.Diagnostics;
using LearningCity.Application.Kernel;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>What may leave the house with a trace or a meter: names of the program and of its routes, numbers, codes. Everything else is taken away, also what the
/// framework or the driver will one day add: addresses, paths, queries, what somebody has sent.</summary>
internal static class TraceHygiene
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "result", "code", "job", "outcome", "attempt", "http.request.method", "http.route", "http.response.status_code", "error.type", "network.protocol.version",
        "db.system.name", "db.namespace", "db.operation.name", "db.collection.name", "db.query.text", "db.response.status_code", "db.npgsql.rows", "db.npgsql.prepared",
    };

    public static string[] MeterTags { get; } =
    [
        "message", "result", "code", "status", "job_name", "outcome", "channel", "verdict", "part", "severity", "volume",
        "http.request.method", "http.route", "http.response.status_code", "error.type", "kestrel.connection.type", "tls.protocol.version",
        "db.response.status_code", "gc.heap.generation", "dotnet.gc.heap.generation", "cpu.mode",
    ];

    /// <summary>Takes away what is not allowed.</summary>
    public static void Clean(Activity trace)
    {
        foreach (var tag in trace.TagObjects.Where(tag => !Allowed.Contains(tag.Key)).Select(tag => tag.Key).ToList())
        {
            trace.SetTag(tag, null);
        }

        trace.TraceStateString = null;
        trace.SetStatus(trace.Status);
        if (trace.Kind is ActivityKind.Server)
        {
            trace.DisplayName = $"{trace.GetTagItem("http.request.method")} {trace.GetTagItem("http.route")}".TrimEnd();
        }
    }

    /// <summary>Has every fault noted on a trace without the values that its text may quote.</summary>
    public static ActivityListener Faults(IReadOnlyCollection<string> sources)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => sources.Contains(source.Name),
            ExceptionRecorder = (Activity _, Exception fault, ref TagList tags) =>
            {
                tags.Add("exception.type", fault.GetType().FullName);
                tags.Add("exception.message", PersonalData.WithoutValues(fault));
                tags.Add("exception.stacktrace", fault.StackTrace ?? "");
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
