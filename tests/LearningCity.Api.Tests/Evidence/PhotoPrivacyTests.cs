using System.Text;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Domain.Kernel;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Photoshop;
using MetadataExtractor.Formats.Xmp;

namespace LearningCity.Api.Tests.Evidence;

/// <summary>Photographs leave no place, device, owner or preview behind (trust U3, B105): uploaded, downloaded and read back by a reader that is not the product's.</summary>
public sealed class PhotoPrivacyTests(EvidenceApp app) : IClassFixture<EvidenceApp>
{
    /// <summary>Bytes of GPS, 20° 57' and 107° 4', in either order.</summary>
    private static readonly byte[][] Degrees = [[0, 0, 0, 20, 0, 0, 0, 1, 0, 0, 0, 57], [20, 0, 0, 0, 1, 0, 0, 0, 57, 0, 0, 0]];

    private readonly UnitId unit = app.NewUnit();

    public static TheoryData<int, string> Samples => new(PhotoSamples.All.Select((sample, number) => (number, sample.What)));

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task What_a_photograph_tells_beside_its_pixels_is_nowhere_but_how_it_is_turned(int number, string what)
    {
        var sample = PhotoSamples.All[number];
        sample.What.ShouldBe(what);
        var reporter = app.As(Uploads.Everything, unit);

        var added = await reporter.Upload(unit, sample.Bytes, sample.Name).Read<AddedDocument>();
        var served = await (await reporter.Get($"/documents/{added.Id.Value}/content")).Content.ReadAsByteArrayAsync();

        Count(served, sample.Pixels).ShouldBe(1, "the pixels are as they were");
        Told(served).ShouldBe(sample.Orientation is { } turned ? [$"Orientation {turned}"] : []);
        Leaks(served).ShouldBeEmpty();
        var sheet = await reporter.Get($"/documents/{added.Id.Value}").Read<DocumentSheet>();
        (sheet.Size, sheet.Sha256).ShouldBe((served.Length, Uploads.Hash(served)));
        File.Exists(app.PlaceOf(sample.Bytes)).ShouldBeFalse("what was sent is not kept");
        app.Stored.ShouldNotContain(path => path.StartsWith("incoming", StringComparison.Ordinal));
        foreach (var path in app.Stored)
        {
            Leaks(await File.ReadAllBytesAsync(Path.Combine(app.EvidenceFolder, path))).ShouldBeEmpty(path);
        }
    }

    [Fact]
    public void The_reader_of_these_tests_finds_in_the_samples_what_is_to_be_gone()
    {
        PhotoSamples.All.Count.ShouldBeGreaterThanOrEqualTo(10);
        PhotoSamples.All.Where(sample => Leaks(sample.Bytes).Count == 0).Select(sample => sample.What).ShouldBeEmpty("these give nothing away");
        var found = PhotoSamples.All.SelectMany(sample => Read(sample.Bytes)).Select(directory => directory.GetType()).Distinct().ToList();
        found.ShouldContain(typeof(GpsDirectory));
        found.ShouldContain(typeof(ExifThumbnailDirectory));
        found.ShouldContain(typeof(ExifSubIfdDirectory));
        found.ShouldContain(typeof(XmpDirectory));
        found.ShouldContain(typeof(IptcDirectory));
        found.ShouldContain(typeof(JpegCommentDirectory));
    }

    [Fact]
    public async Task A_photograph_that_is_sent_again_without_what_was_cut_is_the_same_document()
    {
        var reporter = app.As(Uploads.Everything, unit);
        var first = await reporter.Upload(unit, PhotoSamples.All[0].Bytes, "anh.jpg").Read<AddedDocument>();
        var served = await (await reporter.Get($"/documents/{first.Id.Value}/content")).Content.ReadAsByteArrayAsync();
        (await reporter.Upload(unit, served, "da-cat.jpg").Read<AddedDocument>()).ShouldBe(first with { IsNew = false });
    }

    [Fact]
    public async Task A_photograph_of_a_format_that_is_not_cut_is_refused_with_a_sentence_that_helps()
    {
        var stored = app.Stored;
        byte[] heic = [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[400]];
        var problem = await (await app.As(Uploads.Everything, unit).Upload(unit, heic, "IMG_0001.HEIC")).Problem(422);
        problem.GetProperty("title").GetString()!.ShouldContain("hãy lưu ảnh thành .jpg hoặc .png");
        app.Stored.ShouldBe(stored);
    }

    /// <summary>Every field that EXIF, IPTC, XMP, a comment or a text chunk tells.</summary>
    private static List<string> Told(byte[] photo) =>
        [.. Read(photo)
            .Where(directory => directory is ExifDirectoryBase or IptcDirectory or XmpDirectory or PhotoshopDirectory or JpegCommentDirectory
                || directory.Name is "PNG-tEXt" or "PNG-iTXt" or "PNG-zTXt" or "PNG-tIME" or "Ducky")
            .SelectMany(directory => directory.Tags.Select(tag => $"{(tag.Type == ExifDirectoryBase.TagOrientation ? "Orientation" : $"{directory.Name} {tag.Name}")} {directory.GetObject(tag.Type)}"))];

    private static IReadOnlyList<MetadataExtractor.Directory> Read(byte[] photo) => ImageMetadataReader.ReadMetadata(new MemoryStream(photo));

    private static List<string> Leaks(byte[] photo) =>
        [.. PhotoSamples.Secrets.Where(secret => Count(photo, Encoding.ASCII.GetBytes(secret)) > 0), .. Degrees.Where(bytes => Count(photo, bytes) > 0).Select(_ => "GPS")];

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> part)
    {
        var found = 0;
        for (var at = bytes.IndexOf(part); at >= 0; at = bytes.IndexOf(part))
        {
            found++;
            bytes = bytes[(at + part.Length)..];
        }

        return found;
    }
}
