using LearningCity.Api.Tests.Evidence;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>What people do with reports, below the API, and what the scores must then be.</summary>
internal static class RoundWork
{
    private static readonly string PlainScores = Plain("scores");
    private static readonly string PlainCarried = Plain("carried");

    extension(LearningCityApp app)
    {
        public async Task<ChangedReport> Accept(ReportId report) => await app.SendAsChecker(new AcceptReport(report, await app.RevisionOf(report)));

        public async Task<ChangedReport> Reopen(ReportId report) =>
            await app.SendAsChecker(new ReopenReport(report, await app.RevisionOf(report), "Số liệu nhầm"));

        public async Task<ChangedReport?> Return(ReportId report)
        {
            var indicator = await app.Database.Source.FirstAsync<string>($"select indicator from criteria.entries where report = '{report.Value}' limit 1");
            return indicator is null
                ? null
                : await app.SendAsChecker(new ReturnReport(report, await app.RevisionOf(report), [new ReturnedEntry(indicator, "Xem lại")]));
        }

        /// <summary>The unit corrects its draft and the office takes it into review again.</summary>
        public async Task SendAgain(ReportId report, DrawnCity city, int seed)
        {
            await app.InTransaction(async services =>
            {
                var random = new Random(seed);
                var entries = await services.GetRequiredService<IRepository<ReportEntry>>().ListAsync(new EntriesOf(report), default);
                foreach (var entry in entries.Where(_ => random.Next(2) == 0))
                {
                    city.Plan.TryFind(entry.Indicator, out var indicator);
                    entry.Answer(indicator!, DrawnAnswer.Draw(random, indicator!), null, Posts.Reporter, app.Time.GetUtcNow());
                    entry.CountDocuments(random.Next(4));
                }

                return true;
            }, "Criteria");
            await app.Database.ExecuteAsync(Posts.IntoReview($"id = '{report.Value}'"));
        }

        /// <summary>Every paper behind some answers of a report is withdrawn.</summary>
        public async Task WithdrawDocuments(ReportId report, int seed)
        {
            var random = new Random(seed);
            var entries = await app.Database.Source.ListAsync<Guid>($"select id from criteria.entries where report = '{report.Value}' and documents > 0");
            await app.WithdrawDocumentsOf([.. entries.Where(_ => random.Next(2) == 0)]);
        }

        public Task WithdrawDocumentsOf(params IReadOnlyList<Guid> entries) => app.InTransaction(async services =>
        {
            await services.GetRequiredService<IPublisher>().Publish(
                new DocumentWithdrawn(new DocumentId(Guid.NewGuid()), [.. entries.Select(entry => new EvidenceTarget(EntryDocuments.Kind, entry))]));
            return true;
        }, "Evidence");

        public Task<ScoreCheck> Check(RoundId round) => app.InTransaction(
            services => services.GetRequiredService<IRoundCheck>().RunAsync(round, default), "Criteria");

        /// <summary>Where the standing scores differ from an independent computation in plain SQL.</summary>
        public Task<IReadOnlyList<string>> DifferencesOf(RoundId round) => app.Differences(PlainScores, round);

        /// <summary>The same of what the round carries over from the one before.</summary>
        public Task<IReadOnlyList<string>> CarriedDifferencesOf(RoundId round) => app.Differences(PlainCarried, round);

        private async Task<IReadOnlyList<string>> Differences(string plain, RoundId round)
        {
            await using var connection = await app.Database.Source.OpenConnectionAsync();
            await using var command = new NpgsqlCommand("set jit = off; set enable_nestloop = off", connection);
            await command.ExecuteNonQueryAsync();
            command.CommandText = plain;
            command.Parameters.Add(new NpgsqlParameter { Value = round.Value });
            await using var row = await command.ExecuteReaderAsync();
            var differences = new List<string>();
            while (await row.ReadAsync())
            {
                differences.Add(row.GetString(0));
            }

            return differences;
        }

        public Task<int> RevisionOf(ReportId report) => app.Database.ScalarAsync<int>($"select revision from criteria.reports where id = '{report.Value}'");

        private async Task<T> SendAsChecker<T>(IRequest<T> request)
        {
            await using var scope = app.Services.CreateAsyncScope();
            Function[] functions = [Function.AcceptReport, Function.ReturnReport, Function.ReopenReport];
            scope.ServiceProvider.GetRequiredService<Caller>().Become(Posts.Checker, ["CO"], functions.ToDictionary(function => function, _ => Scope.Everything));
            return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
        }
    }

    extension(NpgsqlDataSource source)
    {
        public async Task<T?> FirstAsync<T>(string sql)
        {
            await using var command = source.CreateCommand(sql);
            return (T?)await command.ExecuteScalarAsync();
        }

        public async Task<List<T>> ListAsync<T>(string sql)
        {
            await using var command = source.CreateCommand(sql);
            await using var row = await command.ExecuteReaderAsync();
            var found = new List<T>();
            while (await row.ReadAsync())
            {
                found.Add(row.GetFieldValue<T>(0));
            }

            return found;
        }
    }

    private static string Plain(string what) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Criteria", $"plain-{what}.sql"));

    private sealed class EntriesOf : Specification<ReportEntry>
    {
        public EntriesOf(ReportId report)
        {
            Where(entry => entry.Report == report);
            OrderBy(entry => entry.IndicatorOrdinal);
        }
    }
}
