using LearningCity.Api.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Criteria;

internal sealed class RoundEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/rounds", ListRounds).For<ListRounds>();
        api.MapPost("/rounds", PlanRound).For<PlanRound>().Creates();
        api.MapGet("/rounds/{round:guid}", GetRound).For<GetRound>();
        api.MapPut("/rounds/{round:guid}", DescribeRound).For<DescribeRound>().Edits();
        api.MapGet("/rounds/{round:guid}/plan", GetRoundPlan).For<GetRoundPlan>();
        api.MapPost("/rounds/{round:guid}/participants", AskUnits).For<AskUnits>().Transitions();
        api.MapPost("/rounds/{round:guid}/participants/removal", RemoveParticipants).For<RemoveParticipants>().Transitions();
        api.MapPut("/rounds/{round:guid}/assignments", AssignIndicators).For<AssignIndicators>().Edits();
        api.MapPut("/rounds/{round:guid}/sources", SetRoundSources).For<SetRoundSources>().Edits();
        api.MapPut("/rounds/{round:guid}/dates", ChangeRoundDates).For<ChangeRoundDates>().Edits();
        api.MapPut("/rounds/{round:guid}/lock", SetRoundLock).For<SetRoundLock>().Edits();
        api.MapPut("/rounds/{round:guid}/previous", SetPreviousRound).For<SetPreviousRound>().Edits();
        api.MapPost("/rounds/{round:guid}/discarding", DiscardRound).For<DiscardRound>().Transitions();
        api.MapPost("/rounds/{round:guid}/carrying", CarryAnswers).For<CarryAnswers>().Transitions();
        api.MapPost("/rounds/{round:guid}/opening", OpenRound).For<OpenRound>().Transitions();
        api.MapPost("/rounds/{round:guid}/extensions", ExtendDueDate).For<ExtendDueDate>().Transitions();
        api.MapPost("/rounds/{round:guid}/locking", LockRound).For<LockRound>().Transitions();
        api.MapPost("/rounds/{round:guid}/reopening", ReopenRound).For<ReopenRound>().Transitions();
    }

    /// <summary>The rounds, newest period first; discarded ones only when that state is asked for.</summary>
    private static async Task<Ok<Page<RoundLine>>> ListRounds(
        ISender sender, CancellationToken ct, string? state = null, Guid? set = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(
            new ListRounds(EnumFilter.Read<RoundState>("state", state), set is { } id ? new CriteriaSetId(id) : null, PageRequest.Of(page, size)), ct));

    /// <summary>Plans a round on a set.</summary>
    private static async Task<Made<RoundId>> PlanRound(PlanRound command, ISender sender, CancellationToken ct)
    {
        var made = await sender.Send(command, ct);
        return Answer.Created(made, $"/api/v1/rounds/{made.Id.Value}");
    }

    /// <summary>One round with its dates.</summary>
    private static async Task<Tagged<RoundSheet>> GetRound(Guid round, ISender sender, CancellationToken ct)
    {
        var sheet = await sender.Send(new GetRound(new RoundId(round)), ct);
        return Answer.Shown(sheet, sheet.Revision);
    }

    /// <summary>Says anew what a planned round is; another set leaves nobody assigned and nothing supplied.</summary>
    private static async Task<Tagged<Changed<RoundId>>> DescribeRound(Guid round, Seen seen, RoundDescription body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(
            new DescribeRound(new RoundId(round), seen.Revision, body.Set, body.Title, body.Kind, body.From, body.To), ct));

    /// <summary>Who is asked in a round, until when, and who answers each indicator.</summary>
    private static async Task<Tagged<RoundPlan>> GetRoundPlan(Guid round, ISender sender, CancellationToken ct)
    {
        var plan = await sender.Send(new GetRoundPlan(new RoundId(round)), ct);
        return Answer.Shown(plan, plan.Revision);
    }

    /// <summary>Adds units to a planned round: single units, a type, a group.</summary>
    private static async Task<Tagged<Changed<RoundId>>> AskUnits(Guid round, Seen seen, AskedUnits body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new AskUnits(new RoundId(round), seen.Revision, body.Tree, body.Units), ct));

    /// <summary>Takes units out of a planned round, with everything that was assigned to them.</summary>
    private static async Task<Tagged<RemovedParticipants>> RemoveParticipants(Guid round, Seen seen, UnitsToRemove body, ISender sender, CancellationToken ct)
    {
        var removed = await sender.Send(new RemoveParticipants(new RoundId(round), seen.Revision, body.Units), ct);
        return Answer.Shown(removed, removed.Revision);
    }

    /// <summary>Says who leads and who supplies each indicator, in place of what was assigned before.</summary>
    private static async Task<Tagged<Changed<RoundId>>> AssignIndicators(
        Guid round, Seen seen, WantedAssignments body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new AssignIndicators(new RoundId(round), seen.Revision, body.Tree, body.Assignments), ct));

    /// <summary>Says which indicators are supplied, and by whom, in place of what was said before.</summary>
    private static async Task<Tagged<Changed<RoundId>>> SetRoundSources(
        Guid round, Seen seen, WantedSources body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new SetRoundSources(new RoundId(round), seen.Revision, body.Sources), ct));

    /// <summary>Changes chốt số liệu and hạn nộp for all units or for one unit type.</summary>
    private static async Task<Tagged<Changed<RoundId>>> ChangeRoundDates(
        Guid round, Seen seen, ChangedDates body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new ChangeRoundDates(new RoundId(round), seen.Revision, body.Dates, body.UnitType, body.Reason), ct));

    /// <summary>Enters khoá.</summary>
    private static async Task<Tagged<Changed<RoundId>>> SetRoundLock(Guid round, Seen seen, WantedLock body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new SetRoundLock(new RoundId(round), seen.Revision, body.LocksAt, body.Reason), ct));

    /// <summary>Says which round this one follows; its answers are suggested again, and changes are measured against them.</summary>
    private static async Task<Tagged<Changed<RoundId>>> SetPreviousRound(Guid round, Seen seen, WantedPrevious body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new SetPreviousRound(new RoundId(round), seen.Revision, body.Previous), ct));

    /// <summary>Gives a planned round up, with a reason.</summary>
    private static async Task<Tagged<Changed<RoundId>>> DiscardRound(Guid round, Seen seen, Reasoned body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new DiscardRound(new RoundId(round), seen.Revision, body.Reason), ct));

    /// <summary>Carries the accepted answers of the round before over again.</summary>
    private static async Task<Tagged<CarriedRound>> CarryAnswers(Guid round, Seen seen, ISender sender, CancellationToken ct)
    {
        var carried = await sender.Send(new CarryAnswers(new RoundId(round), seen.Revision), ct);
        return Answer.Shown(carried, carried.Revision);
    }

    /// <summary>Begins the collection: every unit gets its one report.</summary>
    private static async Task<Tagged<Changed<RoundId>>> OpenRound(Guid round, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new OpenRound(new RoundId(round), seen.Revision), ct));

    /// <summary>Gia hạn: gives one unit a later last good day.</summary>
    private static async Task<Tagged<Changed<RoundId>>> ExtendDueDate(Guid round, Seen seen, WantedExtension body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new ExtendDueDate(new RoundId(round), seen.Revision, body.Unit, body.Until, body.Reason), ct));

    /// <summary>Records that khoá is reached.</summary>
    private static async Task<Tagged<Changed<RoundId>>> LockRound(Guid round, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new LockRound(new RoundId(round), seen.Revision), ct));

    /// <summary>Opens a locked round again until a new khoá.</summary>
    private static async Task<Tagged<Changed<RoundId>>> ReopenRound(Guid round, Seen seen, RoundReopened body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new ReopenRound(new RoundId(round), seen.Revision, body.LocksAt, body.Reason), ct));
}

internal sealed record RoundDescription(CriteriaSetId Set, string Title, RoundKind Kind, DateOnly From, DateOnly To);

internal sealed record UnitsToRemove(IReadOnlyList<UnitId> Units);

internal sealed record AskedUnits(string Tree, IReadOnlyList<UnitChoice> Units);

internal sealed record WantedAssignments(string Tree, IReadOnlyList<WantedAssignment> Assignments);

internal sealed record WantedSources(IReadOnlyList<WantedSource> Sources);

internal sealed record ChangedDates(WrittenDates Dates, string? UnitType = null, string? Reason = null);

internal sealed record WantedPrevious(RoundId? Previous);

internal sealed record WantedLock(DateTimeOffset LocksAt, string? Reason = null);

internal sealed record RoundReopened(DateTimeOffset LocksAt, string Reason);

internal sealed record WantedExtension(UnitId Unit, DateOnly Until, string Reason);
