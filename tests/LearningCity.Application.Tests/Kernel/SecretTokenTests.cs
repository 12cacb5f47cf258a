using LearningCity.Application.Kernel;

namespace LearningCity.Application.Tests.Kernel;

public sealed class SecretTokenTests
{
    [Fact]
    public void A_token_is_found_again_by_its_text_and_never_shows_itself()
    {
        var token = SecretToken.New();

        SecretToken.Read(token.Text).ShouldBe(token.Hash);
        SecretToken.New().Text.ShouldNotBe(token.Text);
        token.ToString().ShouldNotContain(token.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("có dấu tiếng Việt thì không thể là mã được đâu")]
    public void What_cannot_be_a_token_is_none(string? text) => SecretToken.Read(text).ShouldBeNull();
}
