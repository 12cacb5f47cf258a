using LearningCity.Application.Access;
using LearningCity.Application.Kernel;

namespace LearningCity.Application.Tests.Access;

public sealed class PersonalTokenTextTests
{
    [Fact]
    public void A_token_carries_a_prefix_by_which_it_is_known_when_it_leaks()
    {
        var secret = SecretToken.New();

        PersonalTokenText.Of(secret).ShouldMatch("^lc_[A-Za-z0-9_-]{43}$");
        PersonalTokenText.Read(PersonalTokenText.Of(secret)).ShouldBe(secret.Hash);
    }

    [Fact]
    public void No_other_writing_of_a_token_is_that_token()
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var secret = SecretToken.New();
        var text = PersonalTokenText.Of(secret);
        var last = alphabet.IndexOf(text[^1], StringComparison.Ordinal);
        string?[] others =
        [
            null, "", "lc_", secret.Text, "LC_" + secret.Text, " " + text, text + " ", text + "=", text + "A", text[..^1],
            text[..^1] + alphabet[last ^ 1], text[..^1] + alphabet[last ^ 2], "lc_" + text, new string('A', 40 * 1024),
        ];

        others.ShouldAllBe(other => PersonalTokenText.Read(other) == null);
    }
}
