using System.Text.Json;

namespace LearningCity.Application.Criteria;

/// <summary>Reads a frozen text line by line, whatever its length.</summary>
internal sealed class FrozenLines
{
    private bool isAmongUnits;

    /// <summary>What a line holds: <see cref="FrozenDecision"/>, <see cref="FrozenRound"/>, <see cref="FrozenSet"/>, the set's
    /// definition as <see cref="FrozenDefinition"/>, <see cref="FrozenSum"/> (the city first), <see cref="FrozenUnit"/>; none for a line of the frame.</summary>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public IEnumerable<object> Read(ReadOnlyMemory<byte> part)
    {
        while (part.Length > 0)
        {
            var end = part.Span.IndexOf((byte)'\n');
            if (end < 0)
            {
                throw new JsonException("A frozen text consists of whole lines.");
            }

            if (ReadLine(part.Span[..end]) is { } found)
            {
                yield return found;
            }

            part = part[(end + 1)..];
        }
    }

    private object? ReadLine(ReadOnlySpan<byte> line)
    {
        if (Is(line, FrozenText.Opening) || Is(line, FrozenText.Sums) || Is(line, FrozenText.ListEnd) || Is(line, FrozenText.Closing))
        {
            return null;
        }

        if (Is(line, FrozenText.Units))
        {
            isAmongUnits = true;
            return null;
        }

        return Named<FrozenDecision>(line, FrozenText.Decision) ?? Named<FrozenRound>(line, FrozenText.Round) ?? Named<FrozenSet>(line, FrozenText.Set)
            ?? Named<FrozenSum>(line, FrozenText.City) ?? (object?)Definition(line)
            ?? (isAmongUnits ? Whole<FrozenUnit>(line) : Whole<FrozenSum>(line));
    }

    private static FrozenDefinition? Definition(ReadOnlySpan<byte> line) =>
        StartsWith(line, FrozenText.Definition) ? new FrozenDefinition(Value(line, FrozenText.Definition.Length).ToArray()) : null;

    private static object? Named<T>(ReadOnlySpan<byte> line, string name)
        where T : class => StartsWith(line, name) ? Whole<T>(line[name.Length..]) : null;

    private static object Whole<T>(ReadOnlySpan<byte> line)
        where T : class => JsonSerializer.Deserialize<T>(Value(line, 0), FrozenText.Form) ?? throw new JsonException("A frozen line holds nothing.");

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> line, int from) => line.EndsWith(","u8) ? line[from..^1] : line[from..];

    private static bool Is(ReadOnlySpan<byte> line, string text) => line.Length == text.Length && StartsWith(line, text);

    private static bool StartsWith(ReadOnlySpan<byte> line, string text) => line.StartsWith(System.Text.Encoding.UTF8.GetBytes(text));
}

/// <summary>The canonical file of the set.</summary>
internal sealed record FrozenDefinition(byte[] File);
