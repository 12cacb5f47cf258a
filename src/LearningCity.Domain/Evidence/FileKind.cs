namespace LearningCity.Domain.Evidence;

/// <summary>The kinds of file the library takes, judged by content.</summary>
public enum FileKind
{
    Pdf,
    Docx,
    Xlsx,
    Jpeg,
    Png,
    Webp,
}

public static class FileKinds
{
    /// <summary>The registered media type (IANA).</summary>
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        _ => "image/webp",
    };

    /// <summary>What a name of this kind may end with, without the dot; the first is the usual one.</summary>
    public static IReadOnlyList<string> Extensions(this FileKind kind) => kind switch
    {
        FileKind.Pdf => ["pdf"],
        FileKind.Docx => ["docx"],
        FileKind.Xlsx => ["xlsx"],
        FileKind.Jpeg => ["jpg", "jpeg"],
        FileKind.Png => ["png"],
        _ => ["webp"],
    };
}
