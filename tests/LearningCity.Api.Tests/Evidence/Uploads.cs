using System.Net.Http.Headers;
using System.Security.Cryptography;
using LearningCity.Api.Demonstration;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Evidence;

/// <summary>Uploads as a browser makes them.</summary>
internal static class Uploads
{
    private static int papers;

    public static Function[] Everything { get; } =
        [Function.AddEvidence, Function.OpenEvidence, Function.WithdrawEvidence, Function.EraseEvidence];

    public static Guid NewId() => Guid.Parse($"00000000-0000-7000-9000-{Interlocked.Increment(ref papers):D12}");

    /// <summary>A paper with bytes of its own.</summary>
    public static byte[] NewPaper() => SamplePaper.Pdf($"Paper {Interlocked.Increment(ref papers)}");

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static MultipartFormDataContent Form(
        UnitId unit, byte[] bytes, string name = "ke-hoach.pdf", bool fileFirst = false, params (string Name, string Text)[] fields)
    {
        var form = new MultipartFormDataContent();
        if (fileFirst)
        {
            form.Add(File(bytes), "file", name);
        }

        (string, string)[] described = fields.Length > 0 ? fields : [("summary", "Kế hoạch")];
        foreach (var (field, text) in described.Prepend(("unit", unit.Value.ToString())))
        {
            form.Add(new StringContent(text), field);
        }

        if (!fileFirst)
        {
            form.Add(File(bytes), "file", name);
        }

        return form;
    }

    extension(HttpClient client)
    {
        public Task<HttpResponseMessage> Upload(
            UnitId unit, byte[] bytes, string name = "ke-hoach.pdf", string? key = null, params (string Name, string Text)[] fields) =>
            client.Create("/documents", Form(unit, bytes, name, false, fields), key);

        public async Task<AddedDocument> Uploaded(UnitId unit, byte[]? bytes = null, params (string Name, string Text)[] fields) =>
            await client.Upload(unit, bytes ?? NewPaper(), fields: fields).Read<AddedDocument>();

        public async Task<int> Withdrawn(AddedDocument document) =>
            (await client.Step($"/documents/{document.Id.Value}/withdrawal", 1, new DocumentWithdrawal("Ban hành nhầm"))
                .Read<Changed<DocumentId>>()).Revision;
    }

    extension(LearningCityApp app)
    {
        public Task<long> Documents => app.Database.ScalarAsync<long>("select count(*) from evidence.documents");

        /// <summary>Everything that lies in the storage, by its path in it.</summary>
        public IReadOnlyList<string> Stored => Directory.Exists(app.EvidenceFolder)
            ? [.. Directory.EnumerateFiles(app.EvidenceFolder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(app.EvidenceFolder, path)).Order(StringComparer.Ordinal)]
            : [];

        public string PlaceOf(byte[] bytes)
        {
            var hash = Hash(bytes);
            return Path.Combine(app.EvidenceFolder, hash[..2], hash[2..4], hash);
        }
    }

    private static ByteArrayContent File(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }
}
