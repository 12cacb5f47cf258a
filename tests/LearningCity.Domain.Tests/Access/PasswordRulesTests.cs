using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Access;

public sealed class PasswordRulesTests
{
    private static readonly string[] Own = ["canbo.hongha@halong.example", "Cán bộ báo cáo phường Hồng Hà"];

    [Theory]
    [InlineData("con trâu đi trước cái cày theo sau")]
    [InlineData("Mưa phùn tháng Hai trên bến cũ")]
    [InlineData("xanh-ngói-cau-lửa-7")]
    [InlineData("🚲🌧️🍜 cuối tuần đạp xe")]
    [InlineData("               a b c d e f g")]
    public void A_long_sentence_of_ones_own_is_welcome(string password) =>
        Should.NotThrow(() => Check(password));

    [Theory]
    [InlineData("Ngắn quá 14 ký", "access.password-short")]
    [InlineData("", "access.password-short")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", "access.password-monotonous")]
    [InlineData("ababababababababab", "access.password-monotonous")]
    [InlineData("1234567890123456", "access.password-monotonous")]
    [InlineData("abcdefghijklmnopqrst", "access.password-monotonous")]
    [InlineData("987654321098765432", "access.password-monotonous")]
    [InlineData("1qaz2wsx3edc4rfv", "access.password-common")]
    [InlineData("PasswordPassword", "access.password-common")]
    [InlineData("Basketball!!2026!!", "access.password-common")]
    [InlineData("!!!basketballbasketball", "access.password-common")]
    [InlineData("ThanhPhoHocTap2026", "access.password-context")]
    [InlineData("Hạ Long năm học 2025-2026", "access.password-context")]
    [InlineData("truongTHCS@2025-2026", "access.password-context")]
    [InlineData("canbo.hongha.2026.2027", "access.password-context")]
    public void A_password_that_is_guessed_first_is_refused(string password, string code) =>
        Should.Throw<RuleViolated>(() => Check(password)).Faults.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Fifteen_characters_are_enough_and_128_are_not_too_many()
    {
        Should.NotThrow(() => Check("kẹo lạc bà nội "));
        Should.NotThrow(() => Check(Sentence(128)));
        Should.Throw<RuleViolated>(() => Check(Sentence(129))).Faults[0].Code.ShouldBe("access.password-long");
    }

    [Fact]
    public void Length_counts_characters_as_people_see_them_written_apart_or_together()
    {
        var fourteenInNfcAndMoreInNfd = "kẹo lạc bà nội".Normalize(System.Text.NormalizationForm.FormD);

        fourteenInNfcAndMoreInNfd.Length.ShouldBeGreaterThan(15);
        Should.Throw<RuleViolated>(() => Check(fourteenInNfcAndMoreInNfd)).Faults[0].Code.ShouldBe("access.password-short");
    }

    [Fact]
    public void Both_ways_of_writing_the_same_letters_are_one_password()
    {
        var together = "Phường Bình Thủy có chợ nổi";

        PasswordRules.Canonical(together.Normalize(System.Text.NormalizationForm.FormD)).ShouldBe(together);
    }

    private static string Sentence(int length) =>
        string.Concat(Enumerable.Repeat("gió mùa đông bắc tràn về lạnh ", 10))[..length];

    private static void Check(string password) =>
        PasswordRules.Check(password, Own, text => text is "1qaz2wsx3edc4rfv" or "password" or "basketball");
}
