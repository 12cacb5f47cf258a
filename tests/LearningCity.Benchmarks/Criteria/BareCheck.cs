using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using LearningCity.Benchmarks.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>A frozen result checked against itself with as little as it takes: hash, every verdict anew, everything above counted again.</summary>
internal sealed class BareCheck(Database database, RoundId round)
{
    private const int Whole = 0;

    private static readonly Dictionary<string, CityIndicator> Indicators = CityIndicator.All.ToDictionary(one => one.Code);

    private readonly Dictionary<string, BareTally[]> tallies = [];
    private readonly List<(string Unit, JsonElement Scores)> sums = [];

    public int Units { get; private set; }

    public int Entries { get; private set; }

    public int Scores { get; private set; }

    public int Differences { get; private set; }

    /// <returns>SHA-256 of the text.</returns>
    public async Task<string> RunAsync()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = database.Bare.CreateCommand("select content from criteria.frozen_parts where round = $1 and number = 1 order by part");
        SqlShortcuts.Add(command, [round.Value]);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            using var text = new MemoryStream();
            await using var compressed = new GZipStream(new MemoryStream(row.GetFieldValue<byte[]>(0)), CompressionMode.Decompress);
            await compressed.CopyToAsync(text);
            var part = text.GetBuffer().AsMemory(0, (int)text.Length);
            hash.AppendData(part.Span);
            Take(part);
        }

        foreach (var (unit, scores) in sums)
        {
            Compare(scores, tallies[unit]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Take(ReadOnlyMemory<byte> part)
    {
        while (part.Span.IndexOf((byte)'\n') is >= 0 and var end)
        {
            var line = part[..end];
            part = part[(end + 1)..];
            line = line.Span.StartsWith("\"city\":"u8) ? line[7..] : line;
            line = line.Span.EndsWith(","u8) ? line[..^1] : line;
            if (line.Span.StartsWith("{\"unit\":"u8))
            {
                TakeUnit(line);
            }
        }
    }

    private void TakeUnit(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        var unit = document.RootElement;
        var scores = unit.GetProperty("scores");
        Scores += scores.GetArrayLength();
        if (!unit.TryGetProperty("entries", out var entries))
        {
            sums.Add((unit.GetProperty("unit").GetString()!, scores.Clone()));
            return;
        }

        (Units, Entries) = (Units + 1, Entries + entries.GetArrayLength());
        var own = new BareTally[CityIndicator.All.Count];
        var above = AboveOf(unit);
        foreach (var entry in entries.EnumerateArray())
        {
            var indicator = Indicators[entry.GetProperty("indicator").GetString()!];
            var answer = Answer(entry, indicator);
            var status = BareVerdicts.Of(indicator, indicator.Target, answer);
            own[indicator.Ordinal] = new BareTally();
            own[indicator.Ordinal].Add(indicator, answer, status);
            above.ForEach(tally => tally[indicator.Ordinal].Add(indicator, answer, status));
        }

        if (entries.GetArrayLength() > 0)
        {
            Compare(scores, own, isOwn: true);
        }
    }

    /// <summary>City and ward.</summary>
    private List<BareTally[]> AboveOf(JsonElement unit) =>
        [.. unit.GetProperty("path").EnumerateArray().Select(above => above.GetString()!)
            .Concat(unit.GetProperty("type").ValueEquals("phuong"u8) ? [unit.GetProperty("unit").GetString()!] : [])
            .Select(above => tallies.TryGetValue(above, out var known) ? known : tallies[above] = [.. CityIndicator.All.Select(_ => new BareTally())])];

    private static BareAnswer Answer(JsonElement entry, CityIndicator indicator)
    {
        var figures = entry.GetProperty("figures");
        var given = 0;
        Span<decimal> known = stackalloc decimal[3];
        foreach (var figure in figures.EnumerateArray())
        {
            if (figure.ValueKind is JsonValueKind.Number)
            {
                known[given++] = figure.GetDecimal();
            }
        }

        return new BareAnswer(
            entry.TryGetProperty("met", out var met) ? met.GetBoolean() : null, indicator.Terms == 2 ? known[0] + known[1] : known[0],
            indicator.Kind is CityKind.Share ? known[indicator.Terms] : 0, given == figures.GetArrayLength(), entry.TryGetProperty("gapReason", out _),
            entry.TryGetProperty("notApplicableReason", out _), entry.GetProperty("documents").GetInt32());
    }

    private void Compare(JsonElement scores, BareTally[] tallies, bool isOwn = false)
    {
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var indicator in CityIndicator.All)
        {
            var status = isOwn ? Array.IndexOf(tallies[indicator.Ordinal].Counts, 1) : BareVerdicts.Of(indicator, indicator.Target, tallies[indicator.Ordinal]);
            foreach (var group in new[] { indicator.StandardCode, indicator.CriterionCode, "*" })
            {
                (counts.TryGetValue(group, out var known) ? known : counts[group] = new int[6])[status]++;
            }

            counts[indicator.Code] = [status];
        }

        foreach (var score in scores.EnumerateArray())
        {
            var code = score.GetProperty("node").GetString()!;
            var isSame = Indicators.TryGetValue(code, out var indicator)
                ? score.GetProperty("status").ValueEquals(BareVerdicts.Words[counts[code][Whole]]) && HasFigures(score, tallies[indicator.Ordinal])
                : HasCounts(score.GetProperty("counts"), counts[code]);
            Differences += isSame ? 0 : 1;
        }
    }

    private static bool HasFigures(JsonElement score, BareTally tally) => score.TryGetProperty("figures", out var figures)
        ? figures.GetProperty("numerator").GetDecimal() == tally.Numerator && figures.GetProperty("denominator").GetDecimal() == tally.Denominator
        : (tally.Numerator, tally.Denominator) == (0, 0);

    /// <summary>By status from 1 on; the last are waiting and recorded, of which there are none.</summary>
    private static bool HasCounts(JsonElement counts, int[] counted)
    {
        var place = 0;
        foreach (var count in counts.EnumerateArray())
        {
            place++;
            if (count.GetInt32() != (place < counted.Length ? counted[place] : 0))
            {
                return false;
            }
        }

        return true;
    }
}
