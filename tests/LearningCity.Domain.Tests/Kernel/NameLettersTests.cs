using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Kernel;

public sealed class NameLettersTests
{
    [Theory]
    [InlineData("Ph\u00ADêng B×nh Thñy")]
    [InlineData("Tr\u00ADêng TiÓu häc Lª V¨n T¸m")]
    [InlineData("Hµ Néi")]
    [InlineData("®¬n vÞ häc tËp")]
    [InlineData("¢u C¬")]
    [InlineData("PhÖôøng")]
    [InlineData("Tröôøng Tieåu hoïc")]
    [InlineData("Ðống Ða")]
    public void An_old_font_is_noticed(string text) => NameLetters.AreOfOldFont(text).ShouldBeTrue();

    [Theory]
    [InlineData("Phường Bình Thủy")]
    [InlineData("Trường Tiểu học Lê Văn Tám")]
    [InlineData("ĐẶNG ƯU ÊĐÊ, Ỷ Lan; ẵm ẫm ỗ ỡ ữ ỹ")]
    [InlineData("Trung tâm «Học tập suốt đời»")]
    [InlineData("Trung tâm ngoại ngữ ABC®, cơ sở 2½")]
    [InlineData("Hội hữu nghị Việt – Đức München")]
    [InlineData("Trường Saint-Exupéry · Hà Nội")]
    [InlineData("5 × 3 m², µ, § 4")]
    [InlineData("Bản Phêng")]
    [InlineData("")]
    public void What_people_write_is_not_taken_for_it(string text) => NameLetters.AreOfOldFont(text).ShouldBeFalse();

    /// <summary>All letters of the Vietnamese alphabet, in both cases and with every tone.</summary>
    [Fact]
    public void No_Vietnamese_letter_is_strange()
    {
        const string Alphabet =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
        foreach (var text in new[] { Alphabet, Alphabet.ToUpperInvariant(), string.Join(' ', Alphabet.AsEnumerable()) })
        {
            NameLetters.AreOfOldFont(text).ShouldBeFalse();
            NameLetters.AreOfTwoScripts(text).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("Phường Bình Th\u0430nh", true)]
    [InlineData("Tr\u03BFng", true)]
    [InlineData("Москва", false)]
    [InlineData("Trường Москва", false)]
    [InlineData("Phường Bình Thạnh", false)]
    [InlineData("", false)]
    public void Two_scripts_in_one_word_are_noticed(string text, bool isNoticed) => NameLetters.AreOfTwoScripts(text).ShouldBe(isNoticed);
}
