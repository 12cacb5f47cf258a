using System.Buffers;
using System.Globalization;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>A locked round on a set of as many indicators as are asked for, none of them met.</summary>
internal abstract class LockedRoundFilling(string operation, Guid round, string path) : IListFilling
{
    protected static readonly UnitId City = new(new Guid("0198c0de-0000-7000-8000-00000000c171"));

    public string Operation => operation;

    public string Address => $"/rounds/{round}{path}";

    protected RoundId Round { get; } = new(round);

    public virtual async Task FillAsync(NotebookApp app, int rows)
    {
        var definition = SetFile.Read(System.Text.Encoding.UTF8.GetBytes(SetOf(rows))).Definition!;
        var set = Guid.CreateVersion7();
        await app.Database.ExecuteAsync(
            $"""
            insert into criteria.criteria_sets (id, code, version, title, state, definition, content_hash, author, drafted_at, revision)
            values ('{set}', '{definition.Code}-{operation.ToLowerInvariant()}', 1, 'Bộ tiêu chí', 'Published', '{SetOf(rows)}', '{SetFile.HashOf(definition)}', gen_random_uuid(), now(), 1);
            insert into criteria.rounds (id, set, title, kind, state, subject, author, cut_off, due_form, due, period_from, period_to, locks_at, revision)
            values ('{round}', '{set}', 'Đợt', 'Assessment', 'Locked', '{City.Value}', gen_random_uuid(), '2020-11-30', 'UntilEndOf', '2020-12-31', '2020-01-01', '2020-12-31', '2021-01-15', 1)
            """);
        var plan = ScoringPlan.From(definition);
        await app.Database.ExecuteAsync(string.Join(';', plan.Indicators.Select(indicator => string.Create(
            CultureInfo.InvariantCulture,
            $"""
            insert into criteria.scores (round, unit, scope, node, generation, status, reason, is_direct, lowest_part, numerator, denominator, previous_numerator,
                previous_denominator, contributors, part_statuses, part_reasons, part_figures, part_contributors, counts, is_complete)
            values ('{round}', '{City.Value}', 1, {indicator.Node}, 1, 2, 4, false, -1, 0, 0, 0, 0, 0, array[]::smallint[], array[]::smallint[], array[]::numeric[], array[]::integer[], array[0,1,0,0,0,0,0], true)
            """))));
    }

    protected static string SetOf(int indicators) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"formatVersion":1,"code":"filled","title":"Bộ tiêu chí","layers":["Chỉ báo"],"source":{"document":"Thử"},"rule":null,"units":[{"key":"a","name":"A","kind":"unit"}],"nodes":[{{{string.Join(',', Enumerable.Range(1, indicators).Select(Indicator))}}}]}""");

    private static string Indicator(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"code":"{{{number}}}","name":"Chỉ báo {{{number}}}","indicator":{"kind":"document","inputs":[{"key":"met","label":"Đạt","type":"boolean","required":true}],"met":"met","documents":{"minimum":1},"assignments":[{"unit":"a","part":"lead"}],"rollUp":{"kind":"lead"} } }""");
}

internal sealed class GapsFilling() : LockedRoundFilling("ListGaps", new Guid("0198c0de-0000-7000-8000-00000000ee01"), "/gaps");

/// <summary>A frozen result in which the same indicators were met.</summary>
internal sealed class ResultDifferencesFilling() : LockedRoundFilling("ListResultDifferences", new Guid("0198c0de-0000-7000-8000-00000000ee02"), "/results/1/differences")
{
    public override async Task FillAsync(NotebookApp app, int rows)
    {
        await base.FillAsync(app, rows);
        var text = new ArrayBufferWriter<byte>();
        var met = new Score(ScoreStatus.Met, ScoreReason.AnsweredYes, false, -1, default, 0, [], StatusCounts.One(ScoreStatus.Met), true);
        FrozenText.Line(text, FrozenText.Opening);
        FrozenText.Line(
            text, FrozenText.City,
            new FrozenSum(City, "Thành phố", [.. Enumerable.Range(1, rows).Select(number => FrozenScore.Of(number.ToString(CultureInfo.InvariantCulture), met))], null), ",");
        FrozenText.Line(text, FrozenText.Sums);
        FrozenText.Line(text, FrozenText.ListEnd);
        FrozenText.Line(text, FrozenText.Units);
        FrozenText.Line(text, FrozenText.Closing);
        await using var scope = app.Services.CreateAsyncScope();
        var frozen = scope.ServiceProvider.GetRequiredService<IFrozenResults>();
        await frozen.AddPartAsync(Round, 1, 0, text.WrittenMemory, default);
        await frozen.SealAsync(new FrozenFacts(Round, 1, new string('0', 64), text.WrittenCount, 1, 0, 0, rows, new DateTimeOffset(2021, 2, 1, 0, 0, 0, TimeSpan.Zero)), default);
    }
}
