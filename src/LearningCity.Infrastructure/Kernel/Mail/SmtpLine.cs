using System.Globalization;
using System.Text;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Lines to and from a mail server, each answer within a limit of time and size.</summary>
internal sealed class SmtpLine(Stream stream, TimeSpan limit)
{
    private const int LongestLine = 2000;

    private const int MostLines = 100;

    private readonly byte[] read = new byte[LongestLine];
    private int filled;
    private int taken;

    /// <summary>Whether the server said more than it was asked; behind STARTTLS that would be somebody else's words.</summary>
    public bool HasUnread => taken < filled;

    public async Task<SmtpReply> AskAsync(string command, CancellationToken ct)
    {
        await WriteAsync(command + "\r\n", ct);
        return await ReadReplyAsync(ct);
    }

    public async Task WriteAsync(string text, CancellationToken ct)
    {
        using var ended = Limited(ct);
        await Guarded(stream.WriteAsync(Encoding.ASCII.GetBytes(text), ended.Token).AsTask(), ct);
        await Guarded(stream.FlushAsync(ended.Token), ct);
    }

    /// <exception cref="IOException">It is no answer of a mail server, or none came.</exception>
    public async Task<SmtpReply> ReadReplyAsync(CancellationToken ct)
    {
        using var ended = Limited(ct);
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await ReadLineAsync(ended.Token, ct);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code is < 200 or > 599)
            {
                throw new IOException("no answer of a mail server");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new SmtpReply(code, lines);
            }
        }

        throw new IOException("an answer without end");
    }

    private async Task<string> ReadLineAsync(CancellationToken ended, CancellationToken ct)
    {
        var line = new List<byte>();
        while (line.Count < LongestLine)
        {
            if (taken == filled)
            {
                (taken, filled) = (0, await Guarded(stream.ReadAsync(read, ended).AsTask(), ct));
                if (filled == 0)
                {
                    throw new IOException("the server hung up");
                }
            }

            var next = read[taken++];
            if (next == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(next);
        }

        throw new IOException("a line without end");
    }

    private CancellationTokenSource Limited(CancellationToken ct)
    {
        var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        ended.CancelAfter(limit);
        return ended;
    }

    /// <summary>A limit that ran out is the server's silence, not somebody's wish to stop.</summary>
    private static async Task<T> Guarded<T>(Task<T> work, CancellationToken ct)
    {
        try
        {
            return await work;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    private static async Task Guarded(Task work, CancellationToken ct) => await Guarded(Finished(work), ct);

    private static async Task<bool> Finished(Task work)
    {
        await work;
        return true;
    }
}
