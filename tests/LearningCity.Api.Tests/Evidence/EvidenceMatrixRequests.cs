using System.Security.Cryptography;
using LearningCity.Api.Tests.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Evidence;

internal sealed class ListDocumentsRequest() : CityRequest("GET /api/v1/documents");

internal sealed class EraseDocumentRequest() : CityRequest(
    "POST /api/v1/documents/{document}/erasure", new { decision = "12/QĐ", decidedOn = "2026-10-01", reason = "thử" }, expected: 404, seen: 1);

internal sealed class AddDocumentRequest : IMatrixRequest
{
    public string Endpoint => "POST /api/v1/documents";

    public Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var request = MatrixAsk.Call("POST", "/documents");
        request.Content = Uploads.Form(ask.Unit, Uploads.NewPaper());
        return Task.FromResult(request);
    }
}

/// <summary>A request upon a document of the unit asked for, added by the caller himself: a reporter withdraws nobody else's.</summary>
internal abstract class UponDocument(string method, string tail, object? body = null) : IMatrixRequest
{
    public string Endpoint => $"{method} /api/v1/documents/{{document}}{tail}";

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var document = EvidenceDocument.Add(
            ask.Unit, new DocumentDescription(null, null, null, "Kế hoạch", null),
            new StoredFile("ke-hoach.pdf", FileKind.Pdf, 1_000, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))), ask.Caller, bench.Clock.Now);
        await bench.InTransaction(services =>
        {
            services.GetRequiredService<IRepository<EvidenceDocument>>().Add(document);
            return true;
        });
        return MatrixAsk.Call(method, $"/documents/{document.Id.Value}{tail}", body, body is null ? null : 1);
    }
}

internal sealed class GetDocumentRequest() : UponDocument("GET", "");

internal sealed class DescribeDocumentRequest() : UponDocument("PUT", "/description", new { summary = "Kế hoạch mới" });

internal sealed class WithdrawDocumentRequest() : UponDocument("POST", "/withdrawal", new { reason = "thử" });

/// <summary>The file itself, really uploaded by a reporter of the unit.</summary>
internal sealed class GetDocumentContentRequest : IMatrixRequest
{
    public string Endpoint => "GET /api/v1/documents/{document}/content";

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var upload = MatrixAsk.Call("POST", "/documents");
        upload.Content = Uploads.Form(ask.Unit, Uploads.NewPaper());
        var reporter = await bench.SignedInAs(Role.UnitReporter, ask.Unit);
        var added = await reporter.SendAsync(upload).Json();
        return MatrixAsk.Call("GET", $"/documents/{added.GetProperty("id").GetGuid()}/content");
    }
}
