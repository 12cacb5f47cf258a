using System.Security.Cryptography;
using System.Text;

namespace LearningCity.Domain.Kernel;

/// <summary>Makes the value of a new identity.</summary>
public static class Identity
{
    /// <summary>A version 7 <see cref="Guid"/>: sorts by <paramref name="now"/>, so that indexes grow at their end.</summary>
    public static Guid New(DateTimeOffset now) => Guid.CreateVersion7(now);

    /// <summary>A version 8 <see cref="Guid"/> (RFC 9562): the same for the same <paramref name="owner"/> and <paramref name="name"/>, whoever makes it.</summary>
    public static Guid Derived(Guid owner, string name)
    {
        var bytes = SHA256.HashData([.. owner.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)])[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
