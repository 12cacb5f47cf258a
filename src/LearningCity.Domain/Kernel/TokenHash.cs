using System.Security.Cryptography;

namespace LearningCity.Domain.Kernel;

/// <summary>SHA-256 of a random token, in lower-case hexadecimal. The token itself is never stored.</summary>
public readonly record struct TokenHash(string Hex)
{
    /// <summary>A token holds 32 random bytes: enough that a fast hash needs no salt.</summary>
    public const int TokenBytes = 32;

    public static TokenHash Of(ReadOnlySpan<byte> token) => new(Convert.ToHexStringLower(SHA256.HashData(token)));
}
