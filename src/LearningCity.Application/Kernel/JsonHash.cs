using System.Security.Cryptography;
using System.Text.Json;

namespace LearningCity.Application.Kernel;

/// <summary>SHA-256 of something in the form in which it goes over the wire, without that form being held as a whole: a plan or a file may have megabytes.</summary>
internal static class JsonHash
{
    /// <returns>Lower-case hex.</returns>
    public static string Of<T>(T value)
    {
        using var hash = SHA256.Create();
        using (var text = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            JsonSerializer.Serialize(text, value, WireFormat.Options);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }
}
