using System.Buffers.Binary;

namespace LearningCity.Api.Tests.Evidence;

/// <summary>Writes EXIF as devices do: place, device, owner, a preview and a maker's note, in either byte order.</summary>
internal sealed class TiffWriter(bool isBig)
{
    private const ushort Ascii = 2;
    private const ushort Short = 3;
    private const ushort Long = 4;
    private const ushort Rational = 5;
    private const ushort Undefined = 7;
    private const int EntryLength = 12;

    /// <summary>EXIF from its byte order on.</summary>
    /// <param name="orientation">1 to 8; null: none.</param>
    /// <param name="preview">A picture of its own in the second directory.</param>
    public static byte[] Exif(bool isBig, ushort? orientation, byte[] preview)
    {
        var writer = new TiffWriter(isBig);
        List<Field> image = [new(0x010F, Ascii, Text("Hang May Anh")), new(0x0110, Ascii, Text("May 12 Pro")), new(0x013B, Ascii, Text(PhotoSamples.Owner))];
        if (orientation is { } turned)
        {
            image.Insert(2, new Field(0x0112, Short, writer.Number16(turned)));
        }

        List<Field> photo =
        [
            new(0x927C, Undefined, [.. "MakerNote"u8, .. Text(PhotoSamples.Serial)]), new(0xA430, Ascii, Text(PhotoSamples.Owner)), new(0xA431, Ascii, Text(PhotoSamples.Serial)),
            new(0xA435, Ascii, Text(PhotoSamples.Serial)),
        ];
        List<Field> place =
        [
            new(1, Ascii, Text("N")), new(2, Rational, writer.Degrees(20, 57, 12)), new(3, Ascii, Text("E")), new(4, Rational, writer.Degrees(107, 4, 48)),
        ];
        return writer.Write(image, photo, place, preview);
    }

    /// <summary>Header, IFD0 with pointers to the others, IFD1 with the preview, each directory followed by what does not fit into its fields.</summary>
    private byte[] Write(List<Field> image, List<Field> photo, List<Field> place, byte[] preview)
    {
        image.AddRange([new(0x8769, Long, new byte[4]), new(0x8825, Long, new byte[4])]);
        var at = 8;
        var starts = new List<int>();
        foreach (var fields in new[] { image, photo, place })
        {
            starts.Add(at);
            at += LengthOf(fields);
        }

        List<Field> second = [new(0x0103, Short, Number16(6)), new(0x0201, Long, new byte[4]), new(0x0202, Long, Number32(preview.Length))];
        second[1] = second[1] with { Value = Number32(at + LengthOf(second)) };
        image[^2] = image[^2] with { Value = Number32(starts[1]) };
        image[^1] = image[^1] with { Value = Number32(starts[2]) };
        byte[] head = isBig ? [.. "MM\0*"u8] : [.. "II*\0"u8];
        return
        [
            .. head, .. Number32(8), .. Directory(image, starts[0], next: at), .. Directory(photo, starts[1]), .. Directory(place, starts[2]), .. Directory(second, at), .. preview,
        ];
    }

    private byte[] Directory(List<Field> fields, int start, int next = 0)
    {
        var (entries, behind) = (new List<byte>(Number16((ushort)fields.Count)), new List<byte>());
        var free = start + 2 + (fields.Count * EntryLength) + 4;
        foreach (var (tag, type, value) in fields)
        {
            entries.AddRange([.. Number16(tag), .. Number16(type), .. Number32(value.Length / SizeOf(type))]);
            if (value.Length <= 4)
            {
                entries.AddRange([.. value, .. new byte[4 - value.Length]]);
            }
            else
            {
                entries.AddRange(Number32(free + behind.Count));
                behind.AddRange(value);
            }
        }

        return [.. entries, .. Number32(next), .. behind];
    }

    private static int LengthOf(List<Field> fields) => 2 + (fields.Count * EntryLength) + 4 + fields.Where(field => field.Value.Length > 4).Sum(field => field.Value.Length);

    private static int SizeOf(ushort type) => type switch
    {
        Short => 2,
        Long => 4,
        Rational => 8,
        _ => 1,
    };

    private static byte[] Text(string text) => [.. System.Text.Encoding.UTF8.GetBytes(text), 0];

    private byte[] Degrees(params int[] parts) => [.. parts.SelectMany(part => (byte[])[.. Number32(part), .. Number32(1)])];

    private byte[] Number16(ushort value)
    {
        var bytes = new byte[2];
        if (isBig)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        }

        return bytes;
    }

    private byte[] Number32(int value)
    {
        var bytes = new byte[4];
        if (isBig)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        }

        return bytes;
    }

    private sealed record Field(ushort Tag, ushort Type, byte[] Value);
}
