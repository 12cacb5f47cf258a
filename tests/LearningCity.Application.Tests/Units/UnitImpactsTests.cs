using LearningCity.Application.Kernel;
using LearningCity.Application.Units;
using LearningCity.Domain.Kernel;
using MediatR;
using NSubstitute;

namespace LearningCity.Application.Tests.Units;

/// <summary>Whoever marks a request is asked; nobody is named by hand.</summary>
public sealed class UnitImpactsTests
{
    private static readonly UnitId Ward = new(new Guid("00000000-0000-7000-8000-000000000001"));

    [Fact]
    public async Task Every_marked_request_of_every_module_is_sent_once_with_what_is_asked()
    {
        var marked = typeof(IUnitImpactQuery).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUnitImpactQuery)))
            .ToList();
        var sent = new List<IUnitImpactQuery>();
        var modules = Substitute.For<ISender>();
        modules.Send(Arg.Do<IRequest<IReadOnlyList<UnitImpact>>>(query => sent.Add((IUnitImpactQuery)query)), Arg.Any<CancellationToken>()).Returns([]);
        var question = new ImpactQuestion(UnitStep.Undo, [Ward], [Ward], new DateOnly(2025, 7, 1)) { Since = DateTimeOffset.UnixEpoch };

        await new UnitImpacts(modules).AskAsync(question, TestContext.Current.CancellationToken);

        marked.Select(type => ModuleNames.Of(type)).ShouldBe(["Access", "Criteria", "Evidence"], ignoreOrder: true);
        sent.Select(query => query.GetType()).ShouldBe(marked, ignoreOrder: true);
        sent.ShouldAllBe(query => query.Step == question.Step && query.Units == question.Units && query.Ending == question.Ending
            && query.On == question.On && query.Since == question.Since && query.Merger == null);
    }

    [Fact]
    public void What_prevents_is_told_as_faults()
    {
        UnitImpact Impact(UnitImpactBearing bearing) => new(Ward, "report", null, 1, null, null, bearing, "Đã gửi báo cáo.");

        new[] { Impact(UnitImpactBearing.Stays), Impact(UnitImpactBearing.NeedsDecision), Impact(UnitImpactBearing.Prevents) }.Preventing()
            .ShouldBe([new Fault("", "units.prevented-by-report", "Đã gửi báo cáo.")]);
    }
}
