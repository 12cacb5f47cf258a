using System.Text;
using LearningCity.Application.Kernel;

namespace LearningCity.Application.Tests.Kernel;

public sealed class SearchTests
{
    [Theory]
    [InlineData("Phường Bình Thủy", "phuong binh thuy")]
    [InlineData("ĐẶNG", "dang")]
    [InlineData("Thượng Lý", "thuong ly")]
    [InlineData("hoà", "hoa")]
    [InlineData("hòa", "hoa")]
    [InlineData("ẤP 1", "ap 1")]
    [InlineData("", "")]
    public void Marks_and_capitals_do_not_count(string text, string folded) => Search.Fold(text).ShouldBe(folded);

    [Fact]
    public void Composed_and_decomposed_letters_fold_alike()
    {
        const string name = "Trường Tiểu học Nguyễn Đức Cảnh, phường Đằng Giang";

        Search.Fold(name.Normalize(NormalizationForm.FormD)).ShouldBe(Search.Fold(name.Normalize(NormalizationForm.FormC)));
    }

    [Fact]
    public void Folding_twice_changes_nothing_more() => Search.Fold(Search.Fold("Quận Đồ Sơn")).ShouldBe("quan do son");

    [Fact]
    public void The_signs_of_a_pattern_are_taken_literally() => Search.Pattern(@"100%_Đ\").ShouldBe(@"%100\%\_d\\%");
}
