using System.Globalization;

namespace LearningCity.Benchmarks.Criteria;

internal enum CityKind
{
    Share,
    Count,
    Document,
}

/// <summary>An indicator of the measured set, in the words of the set file and in those of the bare ways.</summary>
/// <param name="Ordinal">From 0.</param>
/// <param name="Terms">How many figures come before the denominator of a share and are added.</param>
/// <param name="IsUpper">The target is the most that passes, not the least.</param>
/// <param name="Target">Percent of a share, the number of a count, the percentage of units of a document.</param>
/// <param name="Mark">Full mark in hundredths of a point.</param>
internal sealed record CityIndicator(int Ordinal, CityKind Kind, int Terms, bool IsUpper, int Target, int Mark)
{
    public const int Standards = 6;
    public const int CriteriaOfOne = 5;
    public const int IndicatorsOfOne = 2;

    private const int NodesOfCriterion = 1 + IndicatorsOfOne;
    private const int NodesOfStandard = 1 + (CriteriaOfOne * NodesOfCriterion);

    /// <summary>Of ten: seven shares, one of them of two terms and one held from above, a count, two documents.</summary>
    public static IReadOnlyList<CityIndicator> All { get; } = [.. Enumerable.Range(0, Standards * CriteriaOfOne * IndicatorsOfOne).Select(Of)];

    private int Criterion => Ordinal / IndicatorsOfOne % CriteriaOfOne;

    private int Standard => Ordinal / (IndicatorsOfOne * CriteriaOfOne);

    /// <summary>Ordinals of nodes are those of the product: in pre-order.</summary>
    public short StandardNode => (short)(Standard * NodesOfStandard);

    public short CriterionNode => (short)(StandardNode + 1 + (Criterion * NodesOfCriterion));

    public short Node => (short)(CriterionNode + 1 + (Ordinal % IndicatorsOfOne));

    public string StandardCode => string.Create(CultureInfo.InvariantCulture, $"{Standard + 1}");

    public string CriterionCode => string.Create(CultureInfo.InvariantCulture, $"{StandardCode}.{Criterion + 1}");

    public string Code => string.Create(CultureInfo.InvariantCulture, $"{CriterionCode}.{(Ordinal % IndicatorsOfOne) + 1}");

    public bool AllowsNotApplicable => Ordinal % 10 == 4;

    private static CityIndicator Of(int ordinal) => new(
        ordinal, (ordinal % 10) switch { 7 => CityKind.Count, 8 or 9 => CityKind.Document, _ => CityKind.Share }, ordinal % 10 == 6 ? 2 : 1,
        ordinal % 10 == 5, (ordinal % 10) switch { 5 => 30, 7 => 10, 8 or 9 => 80, var place => 60 + (5 * place) }, ordinal % 3 == 0 ? 200 : 150);
}
