using LearningCity.Api.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Import;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningCity.Api.Units;

/// <summary>The file is the body: <c>application/json</c> for the product's own form, <c>text/csv</c> for a table.</summary>
internal sealed class UnitImportEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        var limit = new RequestSizeLimitAttribute(UnitFile.LargestFile);
        api.MapPost("/unit-imports/check", GetUnitImportReport).For<GetUnitImportReport>().Accepts<UnitFile>("application/json", "text/csv").WithMetadata(limit);
        api.MapPost("/unit-imports", ImportUnits).For<ImportUnits>().Creates().Accepts<UnitFile>("application/json", "text/csv").WithMetadata(limit);
    }

    /// <summary>Says what a file would do and every fault of it; changes nothing. A table needs the code of its tree.</summary>
    private static async Task<Ok<UnitImportReport>> GetUnitImportReport(
        HttpRequest request, string ground, ISender sender, CancellationToken ct, string? tree = null) =>
        TypedResults.Ok(await sender.Send(new GetUnitImportReport(await FileAsync(request, ground, tree, ct)), ct));

    /// <summary>Writes a checked file, all of it or nothing.</summary>
    private static async Task<Ok<UnitImportCounts>> ImportUnits(
        HttpRequest request, string ground, string check, ISender sender, CancellationToken ct, string? tree = null) =>
        TypedResults.Ok(await sender.Send(new ImportUnits(await FileAsync(request, ground, tree, ct), check), ct));

    private static async Task<FileToImport> FileAsync(HttpRequest request, string ground, string? tree, CancellationToken ct)
    {
        var form = request.ContentType?.Split(';')[0].Trim() == "text/csv" ? UnitFileForm.Table : UnitFileForm.Json;
        using var content = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, UnitFile.LargestFile));
        await request.Body.CopyToAsync(content, ct);
        return new FileToImport(content.Length == content.Capacity ? content.GetBuffer() : content.ToArray(), form, tree, ground);
    }
}
