using System.Buffers;
using System.Text;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Tests.Criteria;

/// <summary>A frozen text is hashed, so the same number is always written the same way, whatever its column keeps behind the point.</summary>
public sealed class FrozenTextTests
{
    private static readonly FrozenCouncil Council = new(
        "1.1", ScoreStatus.Met, 2.00m, ScoreStatus.Met, 1.5000m, null, null, new DateOnly(2026, 11, 20), new AccountId(Guid.Empty), DateTimeOffset.UnixEpoch);

    [Fact]
    public void A_number_is_written_without_trailing_zeros()
    {
        var text = new ArrayBufferWriter<byte>();

        FrozenText.Line(text, FrozenText.City, Council, ",");

        var line = Encoding.UTF8.GetString(text.WrittenSpan);
        line.ShouldContain("\"selfMark\":2,");
        line.ShouldContain("\"mark\":1.5,");
    }
}
