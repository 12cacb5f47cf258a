using System.Buffers.Text;
using System.Security.Cryptography;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>A random token of a session or a link: shown once, in base64url; only its hash is kept.</summary>
public sealed record SecretToken(string Text, TokenHash Hash)
{
    public static SecretToken New()
    {
        Span<byte> bytes = stackalloc byte[TokenHash.TokenBytes];
        RandomNumberGenerator.Fill(bytes);

        return new SecretToken(Base64Url.EncodeToString(bytes), TokenHash.Of(bytes));
    }

    /// <summary>Null when the text cannot be a token of ours.</summary>
    public static TokenHash? Read(string? text)
    {
        if (text is not { Length: 43 } || !Base64Url.IsValid(text))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        return bytes.Length == TokenHash.TokenBytes ? TokenHash.Of(bytes) : null;
    }

    public override string ToString() => "•••";
}
