using System.Net;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Evidence;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Api.Tests.Evidence;

/// <summary>What one unit may keep of one year (trust U9).</summary>
public sealed class StorageQuotaTests(StorageQuotaTests.NarrowApp app) : IClassFixture<StorageQuotaTests.NarrowApp>
{
    private const int Files = 10;

    private readonly UnitId unit = app.NewUnit();

    private HttpClient Reporter => app.As(Uploads.Everything, unit);

    private HttpClient Office => app.As([Function.OpenEvidence]);

    [Fact]
    public async Task The_last_file_of_a_year_is_taken_and_the_next_is_refused_in_figures_and_leaves_nothing()
    {
        await HeldAsync(Files - 1, 1000);
        await Reporter.Uploaded(unit);
        var (documents, stored) = (await app.Documents, app.Stored);

        var problem = await (await Reporter.Upload(unit, Uploads.NewPaper())).Problem(422);

        problem.GetProperty("type").GetString().ShouldBe("/problems/evidence.quota-exceeded");
        problem.GetProperty("title").GetString()!.ShouldStartWith("Năm 2026 đơn vị đã lưu 0,1 / 1 MB, 10 / 10 tệp; tệp này có 0,1 MB nên vượt hạn mức.");
        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("file");
        (await app.Documents).ShouldBe(documents);
        app.Stored.ShouldBe(stored);
    }

    [Fact]
    public async Task The_last_byte_of_a_year_is_taken_and_the_next_is_refused()
    {
        var paper = Uploads.NewPaper();
        await HeldAsync(1, StorageQuota.Megabyte - paper.Length + 1);
        var stored = app.Stored;
        (await Reporter.Upload(unit, paper).Refusal(422)).ShouldBe("evidence.quota-exceeded");
        app.Stored.ShouldBe(stored);

        await app.Database.ExecuteAsync($"update evidence.documents set size = size - 1 where unit = '{unit.Value}'");
        (await Reporter.Uploaded(unit, paper)).IsNew.ShouldBeTrue();
        (await UseAsync()).Bytes.ShouldBe(StorageQuota.Megabyte);
    }

    [Fact]
    public async Task Twenty_who_upload_at_once_at_the_edge_fill_it_and_never_pass_it()
    {
        const int left = 3;
        await HeldAsync(Files - left, 1000);
        var stored = app.Stored.Count;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Reporter.Upload(unit, Uploads.NewPaper())));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(left);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
        {
            (await refused.Refusal(422)).ShouldBe("evidence.quota-exceeded");
        }

        (await UseAsync()).Files.ShouldBe(Files);
        app.Stored.Count.ShouldBe(stored + left);
    }

    [Fact]
    public async Task A_file_that_is_there_already_needs_no_room_and_a_new_year_of_the_city_brings_new_room()
    {
        var paper = Uploads.NewPaper();
        await Reporter.Uploaded(unit, paper);
        await HeldAsync(Files - 1, 1000);
        (await Reporter.Uploaded(unit, paper)).IsNew.ShouldBeFalse();
        await Reporter.Upload(unit, Uploads.NewPaper()).Refusal(422);

        await app.Database.ExecuteAsync($"update evidence.documents set added_at = '2025-12-31 16:59:59.999+00' where unit = '{unit.Value}'");
        (await UseAsync()).Files.ShouldBe(0);
        await app.Database.ExecuteAsync($"update evidence.documents set added_at = '2025-12-31 17:00:00+00' where unit = '{unit.Value}'");
        (await UseAsync()).Files.ShouldBe(Files);
    }

    [Fact]
    public async Task A_withdrawn_document_keeps_its_room_and_an_erased_one_gives_it_back()
    {
        var added = await Reporter.Uploaded(unit);
        await HeldAsync(Files - 1, 1000);
        var seen = await Reporter.Withdrawn(added);
        await Reporter.Upload(unit, Uploads.NewPaper()).Refusal(422);

        await Reporter.Step($"/documents/{added.Id.Value}/erasure", seen, new DocumentErasure("45/QĐ-SGDĐT", new DateOnly(2026, 10, 1), "Có dữ liệu cá nhân"))
            .Read<ErasedDocument>();
        (await Reporter.Upload(unit, Uploads.NewPaper())).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_office_sees_who_has_used_four_fifths_and_a_unit_sees_itself_alone()
    {
        var (byBytes, below, other) = (app.NewUnit(), app.NewUnit(), app.NewUnit());
        await HeldAsync(8, 1000);
        await HeldAsync(1, (StorageQuota.Megabyte * 9 / 10) + 1, byBytes);
        await HeldAsync(1, (StorageQuota.Megabyte * 8 / 10) - 1, below);
        await HeldAsync(7, 1000, other);

        var listed = (await Office.Get("/storage-use?size=200").Read<Page<UnitStorage>>()).Items.Where(one => one.Unit == unit || one.Unit == byBytes || one.Unit == below || one.Unit == other);
        listed.ShouldBe(
        [
            new UnitStorage(byBytes, 2026, (StorageQuota.Megabyte * 9 / 10) + 1, 1, StorageQuota.Megabyte, Files, 90),
            new UnitStorage(unit, 2026, 8000, 8, StorageQuota.Megabyte, Files, 80),
        ]);
        (await Reporter.Get("/storage-use").Read<Page<UnitStorage>>()).Items.Select(one => one.Unit).ShouldBe([unit]);
        (await UseAsync()).ShouldBe(new UnitStorage(unit, 2026, 8000, 8, StorageQuota.Megabyte, Files, 80));
        await Reporter.Get($"/storage-use/{other.Value}").Refusal(404);
        await Office.Get($"/storage-use/{Guid.NewGuid()}").Refusal(404);
        var beyond = await Office.Get("/storage-use?page=50&size=2").Read<Page<UnitStorage>>();
        (beyond.Items.Count, beyond.Total).ShouldBe((0, (await Office.Get("/storage-use").Read<Page<UnitStorage>>()).Total));
    }

    [Fact]
    public void Without_a_setting_a_unit_may_keep_500_MB_and_300_files_a_year_and_no_other_text_than_a_number_is_taken()
    {
        StorageQuotaSettings.Read(new ConfigurationBuilder().Build()).ShouldBe(new StorageQuota(500_000_000, 300));
        foreach (var wrong in new[] { "0", "-1", "1,5", "nhiều", "10000001" })
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection([new(StorageQuotaSettings.FilesSetting, wrong)]).Build();
            Should.Throw<StartUpRefused>(() => StorageQuotaSettings.Read(settings)).Message.ShouldContain("Evidence__UnitYearFiles");
        }
    }

    private Task<UnitStorage> UseAsync() => Reporter.Get($"/storage-use/{unit.Value}").Read<UnitStorage>();

    /// <summary>So many documents of the present year, each of so many bytes.</summary>
    private Task HeldAsync(int documents, int bytes, UnitId? owner = null) => app.Database.ExecuteAsync(
        $"""
        insert into evidence.documents (id, unit, summary, file_name, file_kind, size, sha256, added_by, added_at, state, revision)
        select gen_random_uuid(), '{(owner ?? unit).Value}', 'Ảnh', 'anh.jpg', 'Jpeg', {bytes}, encode(sha256(gen_random_uuid()::text::bytea), 'hex'), gen_random_uuid(),
            '2026-06-01', 'Active', 1 from generate_series(1, {documents})
        """);

    public sealed class NarrowApp : EvidenceApp
    {
        protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            [StorageQuotaSettings.MegabytesSetting] = "1",
            [StorageQuotaSettings.FilesSetting] = "10",
        };
    }
}
