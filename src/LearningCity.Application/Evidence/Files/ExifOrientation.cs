using System.Buffers.Binary;

namespace LearningCity.Application.Evidence.Files;

/// <summary>How a photograph is to be turned, the one field of EXIF (CIPA DC-008, 4.6) that is kept.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;
    private const byte Short = 3;
    private const int HeadLength = 8;
    private const int EntryLength = 12;
    private const ushort Highest = 8;

    /// <summary>EXIF with this one field.</summary>
    /// <param name="orientation">1 to 8.</param>
    public static byte[] Write(ushort orientation) =>
    [
        .. "MM\0*"u8, 0, 0, 0, HeadLength,
        0, 1,
        0x01, 0x12, 0, Short, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    /// <summary>1 to 8; null where EXIF does not say it or cannot be read.</summary>
    /// <param name="exif">From its byte order on.</param>
    public static ushort? Read(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < HeadLength || !(exif.StartsWith("MM\0*"u8) || exif.StartsWith("II*\0"u8)))
        {
            return null;
        }

        var isBig = exif[0] == (byte)'M';
        var first = isBig ? BinaryPrimitives.ReadUInt32BigEndian(exif[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(exif[4..]);
        if (first > exif.Length - 2)
        {
            return null;
        }

        var entries = exif[((int)first + 2)..];
        for (int left = Number(exif[(int)first..], isBig); left > 0 && entries.Length >= EntryLength; left--, entries = entries[EntryLength..])
        {
            if (Number(entries, isBig) == Tag && Number(entries[2..], isBig) == Short)
            {
                return Number(entries[8..], isBig) is >= 1 and <= Highest and var orientation ? orientation : null;
            }
        }

        return null;
    }

    private static ushort Number(ReadOnlySpan<byte> bytes, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
