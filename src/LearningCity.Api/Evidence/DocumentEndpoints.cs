using LearningCity.Api.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace LearningCity.Api.Evidence;

internal sealed class DocumentEndpoints : IEndpoints
{
    /// <summary>A file opened in a browser after all has no origin and may run and load nothing.</summary>
    private const string Sandbox = "sandbox; default-src 'none'";

    public void Map(ApiRoutes api)
    {
        api.MapGet("/documents", ListDocuments).For<ListDocuments>();
        api.MapGet("/documents/{document:guid}", GetDocument).For<GetDocument>();
        api.MapGet("/documents/{document:guid}/content", GetDocumentContent).For<GetDocumentContent>()
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").Produces(StatusCodes.Status304NotModified);
        api.MapGet("/storage-use", ListNearlyFullUnits).For<ListNearlyFullUnits>();
        api.MapGet("/storage-use/{unit:guid}", GetUnitStorage).For<GetUnitStorage>();
        api.MapPost("/documents", AddDocument).For<AddDocument>().Creates()
            .Produces<AddedDocument>(StatusCodes.Status201Created)
            .Accepts<DocumentUpload>("multipart/form-data")
            .WithMetadata(new RequestSizeLimitAttribute(DocumentForm.BodyLimit));
        api.MapPut("/documents/{document:guid}/description", DescribeDocument).For<DescribeDocument>().Edits();
        api.MapPost("/documents/{document:guid}/withdrawal", WithdrawDocument).For<WithdrawDocument>().Transitions();
        api.MapPost("/documents/{document:guid}/erasure", EraseDocument).For<EraseDocument>().Transitions();
    }

    /// <summary>The documents of the caller's units and those linked for them. Search and issuer ignore accents and case; state is
    /// active, withdrawn or erased; sort is added (last first), issued (last first), number or summary.</summary>
    private static async Task<Ok<Page<ListedDocument>>> ListDocuments(
        ISender sender, CancellationToken ct, string? search = null, Guid? unit = null, string? issuer = null, int? year = null,
        string? kind = null, string? state = null, string? sort = null, int? page = null, int? size = null)
    {
        var filter = new DocumentFilter(
            search, unit is { } owner ? new UnitId(owner) : null, issuer, Year(year), kind,
            EnumFilter.Read<DocumentState>("state", state), EnumFilter.Read<DocumentOrder>("sort", sort) ?? DocumentOrder.Added);
        return TypedResults.Ok(await sender.Send(new ListDocuments(filter, PageRequest.Of(page, size)), ct));
    }

    /// <summary>One document: description, file, withdrawal, erasure, and where it is used.</summary>
    private static async Task<Tagged<DocumentSheet>> GetDocument(Guid document, ISender sender, CancellationToken ct)
    {
        var found = await sender.Send(new GetDocument(new DocumentId(document)), ct);
        return Answer.Shown(found, found.Revision);
    }

    /// <summary>The file as it is kept, always as a download. Erased bytes: 409 evidence.bytes-erased; bytes that are not those taken in: 503 evidence.file-damaged.</summary>
    private static async Task<FileStreamHttpResult> GetDocumentContent(Guid document, HttpResponse response, ISender sender, CancellationToken ct)
    {
        var content = await sender.Send(new GetDocumentContent(new DocumentId(document)), ct);
        response.Headers.ContentSecurityPolicy = Sandbox;
        return TypedResults.Stream(
            content.Bytes, content.MediaType, content.FileName, entityTag: new EntityTagHeaderValue($"\"{content.Sha256}\""));
    }

    /// <summary>The units that use four fifths or more of what they may keep of the present year, the fullest first.</summary>
    private static async Task<Ok<Page<UnitStorage>>> ListNearlyFullUnits(ISender sender, CancellationToken ct, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListNearlyFullUnits(PageRequest.Of(page, size)), ct));

    /// <summary>How much a unit keeps of what it added in the present year, and how much it may; bytes and files.</summary>
    private static async Task<Ok<UnitStorage>> GetUnitStorage(Guid unit, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetUnitStorage(new UnitId(unit)), ct));

    /// <summary>Adds a document: one file (pdf, docx, xlsx, jpg, png, webp; at most 30 MB) and its description, the fields before
    /// or after the file. 201; or 200 with the known document when the unit has the same bytes in use. More than
    /// the unit may keep of one year: 422 evidence.quota-exceeded.</summary>
    private static async Task<Tagged<AddedDocument>> AddDocument(HttpRequest request, IFileStore files, ISender sender, CancellationToken ct)
    {
        await using var form = await DocumentForm.ReadAsync(request, files, ct);
        var added = await sender.Send(form.ToCommand(), ct);
        var status = added.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return new Tagged<AddedDocument>(added, added.Revision, status, $"/api/v1/documents/{added.Id.Value}");
    }

    /// <summary>Corrects the description of a document in use.</summary>
    private static async Task<Tagged<Changed<DocumentId>>> DescribeDocument(
        Guid document, WrittenDescription description, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new DescribeDocument(new DocumentId(document), seen.Revision, description), ct));

    /// <summary>Withdraws a document; it stays where it is linked and counts no more.</summary>
    private static async Task<Tagged<Changed<DocumentId>>> WithdrawDocument(
        Guid document, DocumentWithdrawal withdrawal, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new WithdrawDocument(new DocumentId(document), seen.Revision, withdrawal), ct));

    /// <summary>Erases the bytes of a withdrawn document by a recorded decision; row and hash stay.</summary>
    private static async Task<Tagged<ErasedDocument>> EraseDocument(
        Guid document, DocumentErasure erasure, Seen seen, ISender sender, CancellationToken ct)
    {
        var erased = await sender.Send(new EraseDocument(new DocumentId(document), seen.Revision, erasure), ct);
        return new Tagged<ErasedDocument>(erased, erased.Revision, StatusCodes.Status200OK, null);
    }

    private static int? Year(int? year) => year is null or (>= 1900 and <= 2200) ? year : throw Malformed.Filter("year", "Năm từ 1900 đến 2200.");
}

/// <summary>The form of an upload.</summary>
/// <param name="Unit">The unit that owns the document.</param>
/// <param name="Summary">Trích yếu; required.</param>
/// <param name="Number">Số/ký hiệu.</param>
/// <param name="IssuedOn">Ngày ban hành, như 2022-12-31.</param>
/// <param name="Issuer">Cơ quan ban hành.</param>
/// <param name="Kind">Loại văn bản.</param>
/// <param name="File">pdf, docx, xlsx, jpg, png, webp.</param>
internal sealed record DocumentUpload(
    UnitId Unit, string Summary, string? Number, DateOnly? IssuedOn, string? Issuer, string? Kind, IFormFile File);
