using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Evidence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Evidence;

/// <summary>An upload broken off at each of its steps leaves no row, and nothing that the sweep does not take.</summary>
public sealed class InterruptedUploadTests(InterruptedUploadTests.BreakingApp app) : IClassFixture<InterruptedUploadTests.BreakingApp>
{
    private readonly UnitId unit = app.NewUnit();

    private HttpClient Reporter => app.As(Uploads.Everything, unit);

    [Theory]
    [InlineData(Break.WhileStaging)]
    [InlineData(Break.AfterStaging)]
    [InlineData(Break.BeforeRename)]
    [InlineData(Break.AfterRename)]
    [InlineData(Break.BeforeCommit)]
    public async Task No_row_stands_without_its_bytes_and_no_bytes_stay_without_a_row(Break point)
    {
        var paper = Uploads.NewPaper();
        var documents = await app.Documents;
        app.Point = point;
        var answer = await Reporter.Upload(unit, paper);
        app.Point = Break.Never;
        ((int)answer.StatusCode).ShouldBe(500);
        (await app.Documents).ShouldBe(documents);

        AgeEverything();
        await app.AsService(new SweepFiles());
        app.Stored.ShouldNotContain(path => path.Contains(Uploads.Hash(paper), StringComparison.Ordinal) || path.StartsWith("incoming", StringComparison.Ordinal));

        var again = await Reporter.Uploaded(unit, paper);
        again.IsNew.ShouldBeTrue();
        (await (await Reporter.Get($"/documents/{again.Id.Value}/content")).Content.ReadAsByteArrayAsync()).ShouldBe(paper);
        await app.ShouldBeSoundAsync();
    }

    private void AgeEverything()
    {
        foreach (var path in app.Stored)
        {
            File.SetLastWriteTimeUtc(Path.Combine(app.EvidenceFolder, path), app.Time.GetUtcNow().UtcDateTime.AddHours(-25));
        }
    }

    public enum Break
    {
        Never,
        WhileStaging,
        AfterStaging,
        BeforeRename,
        AfterRename,
        BeforeCommit,
    }

    public sealed class BreakingApp : EvidenceApp
    {
        public Break Point { get; set; }

        protected override void AddDoubles(IServiceCollection services)
        {
            base.AddDoubles(services);
            services.AddScoped<IFileStore>(provider => new BreakingStore(this, new LocalFileStore(provider.GetRequiredService<IConfiguration>())));
        }

        protected override async Task PrepareAsync()
        {
            await base.PrepareAsync();
            await Database.ExecuteAsAdministratorAsync(Breaking);
        }

        private const string Breaking =
            """
            create function evidence.break_commit() returns trigger language plpgsql as
                $$ begin if exists (select from evidence.breaking) then raise 'broken'; end if; return null; end $$;
            create table evidence.breaking (x int);
            grant all on evidence.breaking to public;
            create constraint trigger break_commit after insert on evidence.documents deferrable initially deferred
                for each row execute function evidence.break_commit();
            """;
    }

    /// <summary>Dies at the chosen point, the way a process that is killed leaves the disk: what is there stays there.</summary>
    private sealed class BreakingStore(BreakingApp app, LocalFileStore store) : IFileStore
    {
        public async Task<StagedFile> StageAsync(Stream content, long limit, CancellationToken ct)
        {
            if (app.Point is Break.WhileStaging)
            {
                await using var half = File.Create(Path.Combine(Directory.CreateDirectory(Path.Combine(app.EvidenceFolder, "incoming")).FullName, "half"));
                await half.WriteAsync(new byte[10], ct);
                throw new InvalidOperationException("killed");
            }

            var staged = await store.StageAsync(content, limit, ct);
            return app.Point is Break.AfterStaging ? throw new InvalidOperationException("killed") : staged;
        }

        public async Task KeepAsync(StagedFile file, CancellationToken ct)
        {
            if (app.Point is Break.BeforeRename)
            {
                throw new InvalidOperationException("killed");
            }

            await store.KeepAsync(file, ct);
            if (app.Point is Break.AfterRename)
            {
                throw new InvalidOperationException("killed");
            }

            await app.Database.ExecuteAsync(app.Point is Break.BeforeCommit
                ? "insert into evidence.breaking values (1)"
                : "delete from evidence.breaking");
        }

        public Stream? Open(string sha256) => store.Open(sha256);

        public long? SizeOf(string sha256) => store.SizeOf(sha256);

        public void Remove(string sha256) => store.Remove(sha256);

        public int CountStaged(DateTimeOffset before) => store.CountStaged(before);

        public int RemoveStaged(DateTimeOffset before) => store.RemoveStaged(before);

        public IEnumerable<string> ListKept(DateTimeOffset before) => store.ListKept(before);
    }
}
