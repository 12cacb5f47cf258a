using System.Globalization;
using System.Text.Json;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Demonstration;

/// <summary>Figures of the demonstration: those of the leading offices stand in files, those of the supplying units are made up.</summary>
internal sealed record DemonstrationFigures(string Note, IReadOnlyDictionary<string, DemonstrationAnswer> Answers)
{
    public static DemonstrationFigures Read(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Demonstration", "figures", name);
        return JsonSerializer.Deserialize<DemonstrationFigures>(File.ReadAllBytes(path), WireFormat.Options)!;
    }

    /// <summary>The filed answer of a lead, or for a school or ward two made-up counts.</summary>
    /// <param name="seed">Makes one unit's counts differ from another's.</param>
    public WantedEntry Of(FormIndicator indicator, int seed) => Answers.TryGetValue(indicator.Code, out var filed)
        ? new WantedEntry(indicator.Code, 0, filed.Met, filed.Figures, filed.Choices, filed.DirectSource, filed.GapReason)
        : Counted(indicator, seed);

    private static WantedEntry Counted(FormIndicator indicator, int seed)
    {
        var pupils = 640 + (seed * 37 % 900);
        var figures = indicator.Inputs.Where(input => input.IsFigure)
            .Select((input, place) => (input.Key, Value: (decimal?)(place == 0 ? (seed % 17 == 0 ? 1 : 0) : pupils)))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        return new WantedEntry(indicator.Code, 0, indicator.Kind == "document" ? true : null, figures);
    }

    /// <summary>A number drawn from a unit's name, the same on every machine.</summary>
    public static int SeedOf(string name) =>
        name.Aggregate(7, (sum, letter) => ((sum * 31) + letter) % 100_003) + name.Length.ToString(CultureInfo.InvariantCulture).Length;
}

internal sealed record DemonstrationAnswer(
    bool? Met = null,
    IReadOnlyDictionary<string, decimal?>? Figures = null,
    IReadOnlyDictionary<string, string?>? Choices = null,
    string? DirectSource = null,
    string? GapReason = null);
