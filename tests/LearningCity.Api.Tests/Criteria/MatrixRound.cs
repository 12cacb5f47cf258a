using System.Runtime.CompilerServices;
using LearningCity.Api.Tests.Access;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>One open round of the bench's five units; each supplies 3.2.3 and has declared a gap there, so that every report is complete.</summary>
internal sealed class MatrixRound
{
    private static readonly ConditionalWeakTable<AccessBench, Task<MatrixRound>> Known = [];

    private readonly Dictionary<UnitId, ReportId> reports = [];
    private readonly AccessBench bench;

    private MatrixRound(AccessBench bench) => this.bench = bench;

    public RoundId Id { get; } = new(Guid.CreateVersion7());

    private UnitId[] Units => [bench.Units.Parent, bench.Units.Own, bench.Units.Child, bench.Units.Sibling, bench.Units.Foreign];

    public static Task<MatrixRound> OfAsync(AccessBench bench) => Known.GetValue(bench, MakeAsync);

    /// <summary>The unit's report, put into this state with its first revision and nobody who signed it.</summary>
    public async Task<Guid> ReportAsync(UnitId unit, string state)
    {
        var report = reports[unit].Value;
        await bench.Sql<Guid>(
            $$"""
            with report as (
                update criteria.reports set state = '{{state}}', preparer = null, sender = null, reviewer = null,
                    acceptor = null, accepted_at = null, revision = 1 where id = '{{report}}' returning id)
            update criteria.entries set state = '{{(state == "Accepted" ? "Accepted" : "Open")}}', revision = 1
            from report where entries.report = report.id returning report.id
            """);
        return report;
    }

    private static async Task<MatrixRound> MakeAsync(AccessBench bench)
    {
        var made = new MatrixRound(bench);
        await using var scope = bench.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        return await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(
            new CommandInfo("Bench", "Criteria", false), () => made.WriteAsync(scope.ServiceProvider), CancellationToken.None);
    }

    private async Task<MatrixRound> WriteAsync(IServiceProvider services)
    {
        var (now, ct) = (bench.Time.GetUtcNow(), CancellationToken.None);
        var work = services.GetRequiredService<IUnitOfWork>();
        var set = PublishedSet(services, now);
        var round = Round.Plan(
            Id, set.Id, "Đợt thử", RoundKind.Assessment, bench.Units.Parent, new RoundPeriod(new(2026, 1, 1), new(2026, 12, 31)),
            new RoundDates(new(2026, 10, 1), DueDay.Before(new(2026, 12, 10))), new AccountId(Guid.CreateVersion7()));
        round.Ask([.. Units.Select(unit => new ParticipatingUnit(unit, "ward", unit == bench.Units.Parent ? [] : [bench.Units.Parent]))]);
        var plan = ScoringPlan.From(set.Definition);
        round.Assign(set.Definition,
        [
            .. plan.Indicators.Select(indicator => new RoundAssignment(indicator.Code, indicator.Code == "3.2.3" ? bench.Units.Parent : bench.Units.Foreign, AssignmentPart.Lead)),
            .. Units.Where(unit => unit != bench.Units.Parent).Select(unit => new RoundAssignment("3.2.3", unit, AssignmentPart.Supply)),
        ]);
        round.LockAt(now.AddDays(90), null, round.Author, now);
        services.GetRequiredService<IRepository<Round>>().Add(round);
        await work.FlushAsync(ct);
        round.Open(set, now);
        await work.FlushAsync(ct);

        var begun = Units.Select(unit => UnitReport.Begin(new ReportId(Guid.CreateVersion7()), Id, unit)).ToList();
        await services.GetRequiredService<IReportOpening>().OpenAsync(Id, begun, ct);
        await services.GetRequiredService<IRoundScores>().BeginAsync(Id, ct);
        plan.TryFind("3.2.3", out var indicator);
        foreach (var report in begun)
        {
            reports[report.Unit] = report.Id;
            services.GetRequiredService<IRepository<ReportEntry>>().Add(
                ReportEntry.OfGap(new EntryId(Guid.CreateVersion7()), report, indicator!, "Chưa có số liệu", null, round.Author, now));
        }

        return this;
    }

    private static CriteriaSet PublishedSet(IServiceProvider services, DateTimeOffset now)
    {
        var definition = SetFile.Read(HaiPhongCity.SetFile()).Definition!;
        var set = CriteriaSet.Draft(
            new CriteriaSetId(Guid.CreateVersion7()), 1, definition, SetFile.HashOf(definition), new AccountId(Guid.CreateVersion7()), now);
        set.Publish(new AccountId(Guid.CreateVersion7()), now);
        services.GetRequiredService<IRepository<CriteriaSet>>().Add(set);
        return set;
    }
}
