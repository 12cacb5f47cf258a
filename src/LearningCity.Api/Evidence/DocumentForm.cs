using System.Text;
using System.Text.Json;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LearningCity.Api.Evidence;

/// <summary>An upload as it comes: fields before or after the one file, each at most once. The file goes to the storage as it
/// is read and is given up on disposal unless it was kept.</summary>
internal sealed class DocumentForm : IAsyncDisposable
{
    /// <summary>What the fields and the form itself may take beside the file.</summary>
    public const long BodyLimit = EvidenceDocumentRules.FileSizeLimit + (64 * 1024);

    private const string FileField = "file";
    private const int FieldLimit = 8 * 1024;
    private const int BoundaryLimit = 70;
    private static readonly string[] Fields = ["unit", "summary", "number", "issuedOn", "issuer", "kind"];

    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);
    private string? fileName;
    private StagedFile? file;

    /// <exception cref="Malformed">Not a form, a field unknown or twice, no file.</exception>
    /// <exception cref="TooLarge">The file is larger than <see cref="EvidenceDocumentRules.FileSizeLimit"/>.</exception>
    public static async Task<DocumentForm> ReadAsync(HttpRequest request, IFileStore files, CancellationToken ct)
    {
        var form = new DocumentForm();
        try
        {
            await form.ReadSectionsAsync(new MultipartReader(Boundary(request), request.Body), files, ct);
            return form;
        }
        catch (InvalidDataException)
        {
            await form.DisposeAsync();
            throw Unreadable();
        }
        catch
        {
            await form.DisposeAsync();
            throw;
        }
    }

    public AddDocument ToCommand()
    {
        if (file is null)
        {
            throw Bad(FileField, "Thiếu tệp (trường file).");
        }

        if (!written.Remove("unit", out var unit) || !Guid.TryParseExact(unit, "D", out var owner))
        {
            throw Bad("unit", "Thiếu đơn vị sở hữu văn bản (trường unit), hoặc không phải mã đơn vị.");
        }

        return new AddDocument(new UnitId(owner), Description(), fileName, file.Sha256, file);
    }

    public async ValueTask DisposeAsync()
    {
        if (file is not null)
        {
            await file.DisposeAsync();
        }
    }

    private async Task ReadSectionsAsync(MultipartReader reader, IFileStore files, CancellationToken ct)
    {
        while (await NextAsync(reader, ct) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                throw Unreadable();
            }

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (name == FileField && file is null)
            {
                fileName = NameOf(disposition);
                file = await StageAsync(section.Body, files, ct);
            }
            else if (!Fields.Contains(name) || !written.TryAdd(name, await TextAsync(name, section.Body, ct)))
            {
                throw Bad(name.Length is > 0 and <= 40 ? name : "", "Biểu mẫu có trường không quen hoặc bị lặp.");
            }
        }
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken ct)
    {
        try
        {
            return await reader.ReadNextSectionAsync(ct);
        }
        catch (IOException cut) when (cut is not BadHttpRequestException)
        {
            throw Unreadable();
        }
    }

    /// <summary>The storage answers its own faults with a refusal, so what is left is a body that ended early.</summary>
    private static async Task<StagedFile> StageAsync(Stream body, IFileStore files, CancellationToken ct)
    {
        try
        {
            return await files.StageAsync(body, EvidenceDocumentRules.FileSizeLimit, ct);
        }
        catch (IOException cut) when (cut is not BadHttpRequestException)
        {
            throw Unreadable();
        }
    }

    private static async Task<string> TextAsync(string name, Stream body, CancellationToken ct)
    {
        var bytes = new byte[FieldLimit + 1];
        int length;
        try
        {
            length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        }
        catch (IOException cut) when (cut is not BadHttpRequestException)
        {
            throw Unreadable();
        }

        return length <= FieldLimit ? Encoding.UTF8.GetString(bytes, 0, length) : throw Bad(name, $"Trường dài quá {FieldLimit / 1024} KB.");
    }

    /// <summary>The fields are read as strictly as JSON; an empty one counts as not written.</summary>
    private WrittenDescription Description()
    {
        written.TryAdd("summary", "");
        var kept = written.Where(field => field.Key == "summary" || field.Value.Trim().Length > 0)
            .ToDictionary(field => field.Key, field => field.Value);
        try
        {
            return JsonSerializer.Deserialize<WrittenDescription>(JsonSerializer.SerializeToUtf8Bytes(kept), WireFormat.Options)!;
        }
        catch (JsonException fault)
        {
            throw Bad((fault.Path ?? "").TrimStart('$', '.'), "Không đọc được trường này; ngày viết là 2022-12-31.");
        }
    }

    private static string Boundary(HttpRequest request)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
            : throw new Malformed("kernel.unsupported-media-type", "Nội dung phải là multipart/form-data.");
        return boundary.Length is > 0 and <= BoundaryLimit ? boundary : throw Unreadable();
    }

    private static string? NameOf(ContentDispositionHeaderValue disposition)
    {
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        return HeaderUtilities.RemoveQuotes(name).Value;
    }

    private static Malformed Unreadable() => Bad("", "Biểu mẫu tải tệp không đọc được hoặc bị cắt mất một phần; hãy gửi lại.");

    private static Malformed Bad(string field, string message) =>
        new("kernel.malformed-request", message, [new Fault(field, "kernel.malformed-request", message)]);
}
