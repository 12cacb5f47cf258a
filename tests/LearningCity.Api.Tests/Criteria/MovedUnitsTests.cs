using System.Globalization;
using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Wards are moved, merged and unmerged at random while a round runs (trust C7): every report stays with the unit it was asked of, under its name, and
/// each officer reaches exactly what stood below his unit on the day he asks.</summary>
public sealed class MovedUnitsTests
{
    [Fact]
    public async Task Reports_stay_where_they_are_and_rights_follow_the_places_of_the_day()
    {
        var changes = 0;
        for (var seed = 1; seed <= Tier.Of(3, 20); seed++)
        {
            await using var product = new HaiPhong();
            await product.InitializeAsync();
            var walk = new StructureWalk(product, new Random(seed));
            await walk.BeginAsync();
            for (var day = 0; day < StructureWalk.Days; day++)
            {
                await walk.GoOnAsync();
                (await walk.FindingsAsync()).ShouldBeEmpty(string.Create(CultureInfo.InvariantCulture, $"seed {seed}\n{walk.Told}"));
            }

            changes += walk.Changes;
            await product.ShouldBeSoundAsync();
        }

        changes.ShouldBeGreaterThan(Tier.Of(3, 20) * StructureWalk.Days / 2, "most of the days something was moved, merged or undone");
    }
}
