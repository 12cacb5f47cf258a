using System.Globalization;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>Product and bare way measured in turn, so that what else the machine does falls on both.</summary>
/// <param name="Ratios">Of each pair; of a throughput bare time over product time.</param>
internal sealed record Pairs(IReadOnlyList<double> Ratios, TimeSpan Product, TimeSpan Bare)
{
    public double Median => Middle(Ratios);

    /// <param name="pairs">How many; the side that comes first changes with each.</param>
    /// <param name="before">What both sides need anew.</param>
    /// <param name="isUpward">The figure is a throughput.</param>
    public static async Task<Pairs> RunAsync(int pairs, Func<Task> before, Func<Task<TimeSpan>> product, Func<Task<TimeSpan>> bare, bool isUpward)
    {
        var (products, bares) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < pairs; i++)
        {
            await before();
            if (i % 2 == 0)
            {
                products.Add(await product());
                bares.Add(await bare());
            }
            else
            {
                bares.Add(await bare());
                products.Add(await product());
            }
        }

        return new Pairs(
            [.. products.Zip(bares, (one, other) => isUpward ? other / one : one / other)], Middle(products), Middle(bares));
    }

    /// <summary>The middle one; of an even number the upper of the two.</summary>
    public static T Middle<T>(IEnumerable<T> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Ratios.Count} pairs, min {Ratios.Min():0.00}, max {Ratios.Max():0.00}; product {Product.TotalMilliseconds:0.0} ms, bare {Bare.TotalMilliseconds:0.0} ms");
}
