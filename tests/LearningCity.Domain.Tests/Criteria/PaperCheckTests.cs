using LearningCity.Domain.Criteria;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class PaperCheckTests
{
    private static readonly DocumentRequirement Decision = new(1, null) { Kinds = ["Quyết định", "Kế hoạch"], Issuer = "UBND thành phố" };

    [Theory]
    [InlineData("Quyết định", "UBND thành phố", true)]
    [InlineData(" QUYẾT ĐỊNH ", "ubnd Thành phố ", true)]
    [InlineData("Kế hoạch", "UBND thành phố", true)]
    [InlineData("Báo cáo", "UBND thành phố", false)]
    [InlineData("Quyet dinh", "UBND thành phố", false)]
    [InlineData("Quyết định", "UBND thành phố Hải Phòng", false)]
    [InlineData(null, "UBND thành phố", false)]
    [InlineData("Quyết định", null, false)]
    public void A_paper_fits_whose_kind_and_issuer_are_the_required_ones_whatever_their_case_and_spaces(string? kind, string? issuer, bool fits) =>
        PaperCheck.Fits(Decision, kind, issuer).ShouldBe(fits);

    [Fact]
    public void Without_a_required_kind_or_issuer_every_paper_fits() => PaperCheck.Fits(new DocumentRequirement(1, null), null, null).ShouldBeTrue();

    [Fact]
    public void Every_reason_is_told_with_what_stands_there_and_what_is_needed()
    {
        PaperCheck.FaultsOf(Decision, "Báo cáo", null).ShouldBe(
            ["Loại văn bản là Báo cáo; cần Quyết định hoặc Kế hoạch.", "Chưa ghi cơ quan ban hành; cần UBND thành phố."]);
        PaperCheck.FaultsOf(Decision, null, "Sở Nội vụ").ShouldBe(
            ["Chưa ghi loại văn bản; cần Quyết định hoặc Kế hoạch.", "Cơ quan ban hành là Sở Nội vụ; cần UBND thành phố."]);
    }

    [Fact]
    public void What_is_missing_is_named_as_it_is_required()
    {
        PaperCheck.Named(Decision with { Kinds = ["Quyết định"] }, 1).ShouldBe("1 văn bản loại Quyết định của UBND thành phố");
        PaperCheck.Named(Decision with { Issuer = null }, 2).ShouldBe("2 văn bản loại Quyết định hoặc Kế hoạch");
        PaperCheck.Named(Decision with { Kinds = [] }, 1).ShouldBe("1 văn bản của UBND thành phố");
        PaperCheck.Named(new DocumentRequirement(1, null), 3).ShouldBe("3 văn bản minh chứng");
    }
}
