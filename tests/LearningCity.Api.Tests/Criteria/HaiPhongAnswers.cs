namespace LearningCity.Api.Tests.Criteria;

/// <summary>What one unit answers to one indicator of 2022, and what has to come of it.</summary>
/// <param name="Body">The answer without its revision and documents.</param>
/// <param name="Status">As the API writes it.</param>
/// <param name="Shown">The figure held against the target; none where there is none.</param>
internal sealed record HaiPhongAnswer(string Unit, string Indicator, Dictionary<string, object> Body, bool HasPaper, string Status, string? Shown);

/// <summary>Answers to the twenty indicators that reach every status; worked out by hand from the wording of the set.</summary>
internal static class HaiPhongAnswers
{
    /// <summary>The indicators with one lead each; 3.2.3 is summed from the schools' side.</summary>
    public static IReadOnlyList<HaiPhongAnswer> OfLeads { get; } =
    [
        Yes("1.1.1"), Yes("1.1.2"), Yes("1.2.1"), Yes("1.2.2"), Yes("1.2.3"),
        Share("so-gdtx", "2.1.1", 7, 10, "met", "70.00"),
        Share("so-gdtx", "2.1.2", 69, 99, "not-met", "69.70"),
        Share("so-vanphong", "2.2.1", 70, 100, "met", "70.00"),
        Gap("so-vanphong", "2.2.2"),
        Share("so-gdtx", "2.2.3", 2, 3, "not-met", "66.67"),
        Share("so-vanphong", "2.2.4", 8, 8, "met", "100.00"),
        Change("3.1.1", new() { ["current"] = 315_709.5m, ["previous"] = 280_512.25m }, "met", "35197.25",
            new() { ["priceBasis"] = "so sánh", ["priceBasisPrevious"] = "so sánh" }),
        Change("3.1.2", new() { ["poorCurrent"] = 100, ["householdsCurrent"] = 10_000, ["poorPrevious"] = 250, ["householdsPrevious"] = 10_000 }, "met", "1.50"),
        Change("3.1.3", new() { ["transferredCurrent"] = 2, ["registeredCurrent"] = 3, ["transferredPrevious"] = 4, ["registeredPrevious"] = 1 }, "not-met", "0"),
        new("so-gdtx", "3.1.4", new() { ["figures"] = new { percentage = 66 }, ["directSource"] = "Cục Thống kê" }, true, "met", "66.00"),
        Change("3.1.5", new()
        {
            ["solidTreated"] = 90, ["solidTotal"] = 100, ["residentialWaterTreated"] = 95.5m, ["residentialWaterTotal"] = 100,
            ["businessWaterTreated"] = 80, ["businessWaterTotal"] = 100,
        }, "not-met", "80.00"),
        Yes("3.2.1"),
        new("so-gdtx", "3.2.2", new() { ["met"] = false }, false, "not-met", null),
        Share("so-gdtx", "3.2.4", 0, 0, "not-assessable", null),
    ];

    /// <summary>25 of 50,000 pupils: exactly 0,05 %, which is not below it.</summary>
    public static HaiPhongAnswer OfSupplier(string unit, int ordinal) => Share(
        unit, "3.2.3", ordinal < 25 ? 1 : 0, ordinal == 0 ? 2_000 : 1_000, ordinal < 25 ? "not-met" : "met", null);

    private static HaiPhongAnswer Yes(string indicator) => new("so-gdtx", indicator, new() { ["met"] = true }, true, "met", null);

    private static HaiPhongAnswer Gap(string unit, string indicator) =>
        new(unit, indicator, new() { ["gapReason"] = "Chưa thống kê xong trong năm" }, false, "no-data", null);

    private static HaiPhongAnswer Share(string unit, string indicator, decimal numerator, decimal denominator, string status, string? shown) =>
        new(unit, indicator, new() { ["figures"] = new { numerator, denominator } }, true, status, shown);

    private static HaiPhongAnswer Change(
        string indicator, Dictionary<string, decimal> figures, string status, string shown, Dictionary<string, string>? choices = null)
    {
        var body = new Dictionary<string, object> { ["figures"] = figures };
        if (choices is not null)
        {
            body["choices"] = choices;
        }

        return new("so-gdtx", indicator, body, true, status, shown);
    }
}
