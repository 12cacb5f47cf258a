using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>
/// Counts what is sent to one database, whoever sends it, from its making to its disposal. A batch counts as one, as it
/// is one journey to the server.
/// </summary>
public sealed class StatementCount : IDisposable
{
    private readonly ConcurrentQueue<string> texts = new();
    private readonly ActivityListener listener;

    public StatementCount(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Text(activity) is { } text && activity.GetTagItem("db.namespace") as string is { } name && name == database)
                {
                    texts.Enqueue(text);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public int Count => texts.Count;

    public IReadOnlyList<string> Texts => [.. texts];

    public void Dispose() => listener.Dispose();

    /// <summary>Opening a connection is no statement.</summary>
    private static string? Text(Activity activity) => activity.GetTagItem("db.query.text") as string;
}
