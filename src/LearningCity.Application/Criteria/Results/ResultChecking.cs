using System.Security.Cryptography;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Checks a frozen result against itself: its hash, and every score computed again by the engine from the frozen set and the frozen answers.</summary>
[PerRequest]
internal sealed class ResultChecking(IFrozenResults frozen)
{
    public async Task<ResultCheck> CheckAsync(FrozenFacts facts, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var computed = new FrozenComputation();
        var lines = new FrozenLines();
        var isReadable = true;
        for (var part = 0; part < facts.Parts && isReadable; part++)
        {
            var text = await PartAsync(facts, part, ct);
            hash.AppendData(text ?? []);
            isReadable = text is not null && Reads(() => Take(computed, lines, text));
        }

        isReadable = isReadable && Reads(computed.End);
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        return new ResultCheck(
            facts.Hash, sha256, isReadable && sha256 == facts.Hash, isReadable, computed.Units, computed.Entries, computed.Scores,
            computed.Differences.Count, [.. computed.Differences.Take(ResultCheck.MostShown)]);
    }

    /// <summary>None: the part is missing or its bytes are damaged.</summary>
    private async Task<byte[]?> PartAsync(FrozenFacts facts, int part, CancellationToken ct)
    {
        try
        {
            return await frozen.PartAsync(facts.Round, facts.Number, part, ct);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static void Take(FrozenComputation computed, FrozenLines lines, byte[] text)
    {
        foreach (var line in lines.Read(text))
        {
            computed.Take(line);
        }
    }

    /// <summary>A text that was tampered with may be wrong in every way.</summary>
    private static bool Reads(Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return false;
        }
    }
}

/// <summary>What a check of a frozen result found.</summary>
/// <param name="Hash">As it was stored with the decision.</param>
/// <param name="ComputedHash">Of the text as it is stored now.</param>
/// <param name="IsIntact">Both are the same.</param>
/// <param name="IsReadable">Every line could be read and every score computed.</param>
/// <param name="Differences">Scores that come out otherwise when they are computed again.</param>
/// <param name="First">The first of them.</param>
public sealed record ResultCheck(
    string Hash, string ComputedHash, bool IsIntact, bool IsReadable, int Units, int Entries, int Scores, int Differences, IReadOnlyList<ScoreDifference> First)
{
    internal const int MostShown = 100;

    internal bool Holds => IsIntact && IsReadable && Differences is 0;
}

/// <summary>A score that stands twice and is not the same.</summary>
/// <param name="Node">Code of the standard, criterion or indicator.</param>
/// <param name="Frozen">None: there was none.</param>
/// <param name="Now">None: there is none.</param>
public sealed record ScoreDifference(UnitId Unit, ScoreScope Scope, string Node, FrozenScore? Frozen, FrozenScore? Now);
