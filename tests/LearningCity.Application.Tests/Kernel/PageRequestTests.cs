using LearningCity.Application.Kernel;

namespace LearningCity.Application.Tests.Kernel;

public sealed class PageRequestTests
{
    [Fact]
    public void Nothing_asked_is_the_first_page_of_the_usual_size() => PageRequest.Of(null, null).ShouldBe(new PageRequest(1, PageRequest.UsualSize));

    [Fact]
    public void The_third_page_of_ten_begins_after_twenty_rows() => PageRequest.Of(3, 10).Skip.ShouldBe(20);

    [Theory]
    [InlineData(null, 0)]
    [InlineData(null, -1)]
    [InlineData(null, PageRequest.LargestSize + 1)]
    [InlineData(null, 1_000_000_000)]
    public void A_size_outside_its_bounds_is_named(int? page, int? size) => Named(page, size).ShouldBe("size");

    [Theory]
    [InlineData(0, null)]
    [InlineData(-5, null)]
    [InlineData(int.MaxValue, PageRequest.LargestSize)]
    [InlineData(502, PageRequest.LargestSize)]
    public void A_page_outside_its_bounds_is_named(int? page, int? size) => Named(page, size).ShouldBe("page");

    [Fact]
    public void The_deepest_row_can_be_opened() => PageRequest.Of(501, PageRequest.LargestSize).Skip.ShouldBe(PageRequest.DeepestRow);

    private static string Named(int? page, int? size)
    {
        var refused = Should.Throw<Malformed>(() => PageRequest.Of(page, size));
        refused.Code.ShouldBe("kernel.bad-filter");
        return refused.Faults.ShouldHaveSingleItem().Field;
    }
}
