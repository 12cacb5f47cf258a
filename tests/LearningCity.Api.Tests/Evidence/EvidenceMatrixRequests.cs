using LearningCity.Api.Tests.Access;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Evidence;

internal sealed class ListDocumentsRequest() : PlainRequest("GET /api/v1/documents");

internal sealed class ListNearlyFullUnitsRequest() : PlainRequest("GET /api/v1/storage-use");

internal sealed class GetUnitStorageRequest : IMatrixRequest
{
    public string Endpoint => "GET /api/v1/storage-use/{unit}";

    public Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask) =>
        Task.FromResult(MatrixAsk.Call("GET", $"/storage-use/{ask.Unit.Value}"));
}

internal sealed class AddDocumentRequest : IMatrixRequest
{
    public string Endpoint => "POST /api/v1/documents";

    public Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var call = MatrixAsk.Call("POST", "/documents");
        call.Content = Uploads.Form(ask.Unit, Uploads.NewPaper());
        return Task.FromResult(call);
    }
}

/// <summary>Requests upon a document of the unit asked for, added by the caller himself.</summary>
internal abstract class UponDocument(string method, string tail, object? body = null, bool isWithdrawn = false) : IMatrixRequest
{
    public string Endpoint => $"{method} /api/v1/documents/{{document}}{tail}";

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var bytes = Uploads.NewPaper();
        await using var scope = bench.Services.CreateAsyncScope();
        var files = scope.ServiceProvider.GetRequiredService<IFileStore>();
        await using var staged = await files.StageAsync(new MemoryStream(bytes), bytes.Length, CancellationToken.None);
        await files.KeepAsync(staged, CancellationToken.None);

        var now = bench.Time.GetUtcNow();
        var document = EvidenceDocument.Add(
            ask.Unit, DocumentDescription.Of(null, null, null, "Kế hoạch", null, now.CityDay()),
            new StoredFile("ke-hoach.pdf", FileKind.Pdf, staged.Size, staged.Sha256), ask.Caller, now);
        if (isWithdrawn)
        {
            document.Withdraw("Ban hành nhầm", ask.Caller, now);
        }

        await bench.InTransaction(services =>
        {
            services.GetRequiredService<IRepository<EvidenceDocument>>().Add(document);
            return Task.FromResult(true);
        });
        return MatrixAsk.Call(method, $"/documents/{document.Id.Value}{tail}", body, body is null ? null : 1);
    }
}

internal sealed class GetDocumentRequest() : UponDocument("GET", "");

internal sealed class GetDocumentContentRequest() : UponDocument("GET", "/content");

internal sealed class DescribeDocumentRequest() : UponDocument("PUT", "/description", new { summary = "Kế hoạch năm 2022" });

internal sealed class WithdrawDocumentRequest() : UponDocument("POST", "/withdrawal", new { reason = "Ban hành lại" });

internal sealed class EraseDocumentRequest() : UponDocument(
    "POST", "/erasure", new { decision = "45/QĐ-SGDĐT", decidedOn = "2026-10-01", reason = "Có dữ liệu cá nhân" }, isWithdrawn: true);
