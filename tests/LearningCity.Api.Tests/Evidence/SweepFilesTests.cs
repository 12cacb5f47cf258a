using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Evidence;

public sealed class SweepFilesTests(EvidenceApp app) : IClassFixture<EvidenceApp>
{
    [Fact]
    public async Task Only_what_is_old_and_needed_by_nobody_is_given_up()
    {
        var unit = app.NewUnit();
        var client = app.As(Uploads.Everything, unit);
        var (needed, withdrawn, young, old, oldTemp, youngTemp) =
            (Uploads.NewPaper(), Uploads.NewPaper(), Uploads.NewPaper(), Uploads.NewPaper(), "old.tmp", "young.tmp");
        await client.Uploaded(unit, needed);
        await client.Withdrawn(await client.Uploaded(unit, withdrawn));
        Leave(app.PlaceOf(needed), 48);
        Leave(app.PlaceOf(withdrawn), 48);
        Leave(app.PlaceOf(young), 23, young);
        Leave(app.PlaceOf(old), 25, old);
        Leave(Path.Combine(app.EvidenceFolder, "incoming", oldTemp), 25, old);
        Leave(Path.Combine(app.EvidenceFolder, "incoming", youngTemp), 23, old);

        (await app.AsService(new SweepFiles())).ShouldBe("Đã dọn 1 tệp tải dở và 1 tệp không còn văn bản nào cần.");
        File.Exists(app.PlaceOf(needed)).ShouldBeTrue();
        File.Exists(app.PlaceOf(withdrawn)).ShouldBeTrue();
        File.Exists(app.PlaceOf(young)).ShouldBeTrue();
        File.Exists(app.PlaceOf(old)).ShouldBeFalse();
        app.Stored.Where(path => path.StartsWith("incoming", StringComparison.Ordinal)).ShouldBe([Path.Combine("incoming", youngTemp)]);
        (await app.AsService(new SweepFiles())).ShouldBe("Đã dọn 0 tệp tải dở và 0 tệp không còn văn bản nào cần.");
    }

    [Fact]
    public async Task Bytes_somebody_is_adding_at_this_moment_are_left_alone()
    {
        var paper = Uploads.NewPaper();
        Leave(app.PlaceOf(paper), 48, paper);
        await app.InTransaction(async services =>
        {
            var references = (IFileReferences)services.GetService(typeof(IFileReferences))!;
            await references.LockAsync(Uploads.Hash(paper), CancellationToken.None);
            await app.AsService(new SweepFiles());
            File.Exists(app.PlaceOf(paper)).ShouldBeTrue();
            return true;
        });
        await app.AsService(new SweepFiles());
        File.Exists(app.PlaceOf(paper)).ShouldBeFalse();
    }

    private void Leave(string path, int hoursOld, byte[]? bytes = null)
    {
        if (bytes is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }

        File.SetLastWriteTimeUtc(path, app.Time.GetUtcNow().UtcDateTime.AddHours(-hoursOld));
    }
}
