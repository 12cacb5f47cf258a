using LearningCity.Domain.Evidence;

namespace LearningCity.Application.Evidence.Files;

/// <summary>Leaves away of a photograph all that does not draw it: place, device, owner, serial numbers, previews, texts, further pictures and films. How it is to
/// be turned is the only field that stays, with the colour profile. Segments are cut, pixels are never touched (trust U3).</summary>
internal static class PhotoCut
{
    /// <param name="content">Judged as <paramref name="kind"/>; seekable, and open as long as the answer is read.</param>
    /// <returns>The photograph as it is kept; null when the file is none.</returns>
    public static Stream? Of(FileKind kind, Stream content) => kind switch
    {
        FileKind.Jpeg => new PiecedStream(content, JpegCut.Pieces(content)),
        FileKind.Png => new PiecedStream(content, PngCut.Pieces(content)),
        FileKind.Webp => new PiecedStream(content, WebpCut.Pieces(content)),
        _ => null,
    };
}
