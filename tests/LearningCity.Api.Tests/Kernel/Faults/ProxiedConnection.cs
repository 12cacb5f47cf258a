using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>One connection through the proxy. Reads PostgreSQL's protocol 3 just far enough to know what is asked and when it is answered.</summary>
/// <param name="judge">Says what becomes of a journey, from the text of its statements.</param>
/// <param name="stand">Told when a journey stands still.</param>
internal sealed class ProxiedConnection(Stream client, Stream server, Func<string, Fate> judge, Action stand)
{
    private const byte Query = (byte)'Q';
    private const byte Parse = (byte)'P';
    private const byte Bind = (byte)'B';
    private const byte Sync = (byte)'S';
    private const byte ReadyForQuery = (byte)'Z';

    private readonly StringBuilder text = new();
    private readonly Dictionary<string, string> prepared = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> journey = new();
    private readonly Lock counting = new();

    /// <summary>The server says it is ready once after the greeting and once for every journey.</summary>
    private int owed = 1;
    private Fate last = Fate.Passes;
    private bool isBegun;

    public async Task RelayAsync(CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Task[] both = [AskAsync(either.Token), AnswerAsync(either.Token)];
        await Task.WhenAny(both);
        await either.CancelAsync();
        await Task.WhenAll(both);
    }

    private async Task AskAsync(CancellationToken ct)
    {
        // The greeting has no kind, only a length that counts itself.
        await PassGreetingAsync(ct);
        while (await ReadAsync(client, ct) is var (kind, message))
        {
            journey.Write(message);
            Note(kind, message.AsSpan(5));
            isBegun |= kind is Parse or Bind or Query;
            if (kind is Query or Sync || !isBegun)
            {
                if (!await SendAsync(kind is Query or Sync, ct))
                {
                    return;
                }
            }
        }
    }

    /// <summary>What is only prepared is not asked yet: a statement counts where it is bound.</summary>
    private void Note(byte kind, ReadOnlySpan<byte> body)
    {
        var second = body.IndexOf((byte)0) + 1;
        switch (kind)
        {
            case Query:
                text.AppendLine(Text(body));
                break;
            case Parse:
                prepared[Text(body)] = Text(body[second..]);
                break;
            case Bind:
                text.AppendLine(prepared[Text(body[second..])]);
                break;
        }
    }

    private static string Text(ReadOnlySpan<byte> from) => Encoding.UTF8.GetString(from[..from.IndexOf((byte)0)]);

    /// <returns>False when the connection is to be cut.</returns>
    private async Task<bool> SendAsync(bool isAnswered, CancellationToken ct)
    {
        var fate = text.Length > 0 ? judge(text.ToString()) : Fate.Passes;
        text.Clear();
        isBegun = isBegun && !isAnswered;
        if (fate is Fate.IsCutBefore)
        {
            return false;
        }

        if (fate is Fate.StandsBefore)
        {
            stand();
            await client.CopyToAsync(Stream.Null, ct);
            return false;
        }

        lock (counting)
        {
            (owed, last) = (owed + (isAnswered ? 1 : 0), fate);
        }

        await server.WriteAsync(journey.WrittenMemory, ct);
        journey.ResetWrittenCount();
        return true;
    }

    private async Task AnswerAsync(CancellationToken ct)
    {
        while (await ReadAsync(server, ct) is var (kind, message))
        {
            Fate fate;
            bool isDone;
            lock (counting)
            {
                owed -= kind is ReadyForQuery ? 1 : 0;
                (fate, isDone) = (last, owed == 0);
            }

            if (fate is Fate.Passes)
            {
                await client.WriteAsync(message, ct);
            }
            else if (isDone && fate is Fate.IsCutAfter)
            {
                return;
            }
            else if (isDone)
            {
                stand();
            }
        }
    }

    private async Task PassGreetingAsync(CancellationToken ct)
    {
        var length = new byte[4];
        await client.ReadExactlyAsync(length, ct);
        var rest = new byte[BinaryPrimitives.ReadInt32BigEndian(length) - 4];
        await client.ReadExactlyAsync(rest, ct);
        await server.WriteAsync((byte[])[.. length, .. rest], ct);
    }

    /// <summary>One message with its kind and length; none at the end.</summary>
    private static async Task<(byte Kind, byte[] Message)?> ReadAsync(Stream from, CancellationToken ct)
    {
        var head = new byte[5];
        if (await from.ReadAtLeastAsync(head, 5, throwOnEndOfStream: false, ct) < 5)
        {
            return null;
        }

        var message = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1)) + 1];
        head.CopyTo(message, 0);
        await from.ReadExactlyAsync(message.AsMemory(5), ct);
        return (head[0], message);
    }
}
