using LearningCity.Api.Tests.Evidence;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Access;

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

/// <summary>Requests upon a document of the unit asked for, which the caller himself has added.</summary>
internal abstract class UponDocument(string method, string tail, object? body = null) : IMatrixRequest
{
    public string Endpoint => $"{method} /api/v1/documents/{{document}}{tail}";

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        var added = await bench.As(ask.Caller, [Function.AddEvidence], ask.Unit).Uploaded(ask.Unit);
        return MatrixAsk.Call(method, $"/documents/{added.Id.Value}{tail}", body, method == "GET" ? null : 1);
    }
}

internal sealed class GetDocumentRequest() : UponDocument("GET", "");

internal sealed class GetDocumentContentRequest() : UponDocument("GET", "/content");

internal sealed class DescribeDocumentRequest() : UponDocument("PUT", "/description", new { summary = "Kế hoạch sửa" });

internal sealed class WithdrawDocumentRequest() : UponDocument("POST", "/withdrawal", new DocumentWithdrawal("Ban hành nhầm"));

internal sealed class ListDocumentsRequest() : PlainRequest("GET /api/v1/documents");
