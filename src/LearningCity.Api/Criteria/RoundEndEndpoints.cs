using LearningCity.Api.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LearningCity.Api.Criteria;

/// <summary>The end of a round's life: council, decision, frozen results, publication, correction, gaps.</summary>
internal sealed class RoundEndEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/rounds/{round:guid}/council-results", GetCouncilSheet).For<GetCouncilSheet>();
        api.MapPost("/rounds/{round:guid}/council-results", RecordCouncilResults).For<RecordCouncilResults>().Creates();
        api.MapPost("/rounds/{round:guid}/council-results/rest", TakeRestAsSelfAssessed).For<TakeRestAsSelfAssessed>().Creates();
        api.MapPost("/rounds/{round:guid}/assessment", AssessRound).For<AssessRound>().Transitions();
        api.MapPost("/rounds/{round:guid}/assessment-reopening", ReopenAssessment).For<ReopenAssessment>().Transitions();
        api.MapPost("/rounds/{round:guid}/decision", DecideRound).For<DecideRound>().Transitions();
        api.MapPost("/rounds/{round:guid}/publication", PublishRound).For<PublishRound>().Transitions();
        api.MapPost("/rounds/{round:guid}/correction", BeginCorrection).For<BeginCorrection>().Transitions();
        api.MapGet("/rounds/{round:guid}/results/{number:int}", GetFrozenResult).For<GetFrozenResult>();
        api.MapGet("/rounds/{round:guid}/results/{number:int}/file", GetFrozenResultFile).For<GetFrozenResultFile>()
            .Produces(StatusCodes.Status200OK, contentType: "application/json");
        api.MapGet("/rounds/{round:guid}/results/{number:int}/check", GetFrozenResultCheck).For<GetFrozenResultCheck>();
        api.MapGet("/rounds/{round:guid}/results/{number:int}/differences", ListResultDifferences).For<ListResultDifferences>();
        api.MapPost("/rounds/{round:guid}/results/{number:int}/withdrawal", WithdrawRoundResult).For<WithdrawRoundResult>().Transitions();
        api.MapGet("/rounds/{round:guid}/gaps", ListGaps).For<ListGaps>();
    }

    /// <summary>Every indicator of the city, or of one unit: what was computed, and beside it what the council says.</summary>
    private static async Task<Ok<CouncilSheet>> GetCouncilSheet(Guid round, ISender sender, CancellationToken ct, Guid? unit = null) =>
        TypedResults.Ok(await sender.Send(new GetCouncilSheet(new RoundId(round), Unit(unit)), ct));

    /// <summary>Records what the council says, all or none; each result names the revision it saw (0 for a first one) and, where it differs, the reason.</summary>
    private static async Task<Ok<RecordedCouncilResults>> RecordCouncilResults(Guid round, CouncilMeeting body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new RecordCouncilResults(new RoundId(round), body.Results, body.Minutes, body.MetOn), ct));

    /// <summary>The council agrees with every computed result on which it has said nothing yet.</summary>
    private static async Task<Ok<RecordedCouncilResults>> TakeRestAsSelfAssessed(Guid round, CouncilAgreement body, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new TakeRestAsSelfAssessed(new RoundId(round), body.Unit, body.Minutes, body.MetOn), ct));

    /// <summary>Concludes the council's work.</summary>
    private static async Task<Tagged<Changed<RoundId>>> AssessRound(Guid round, Seen seen, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new AssessRound(new RoundId(round), seen.Revision), ct));

    /// <summary>Gives an assessed round back to the council.</summary>
    private static async Task<Tagged<Changed<RoundId>>> ReopenAssessment(Guid round, Seen seen, Reasoned body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new ReopenAssessment(new RoundId(round), seen.Revision, body.Reason), ct));

    /// <summary>Decides the result, once, and freezes it with all it was made from.</summary>
    private static async Task<Tagged<DecidedRound>> DecideRound(Guid round, Seen seen, Decision body, ISender sender, CancellationToken ct)
    {
        var decided = await sender.Send(
            new DecideRound(new RoundId(round), seen.Revision, body.Number, body.Date, body.Signer, body.Body, body.Paper), ct);
        return Answer.Shown(decided, decided.Revision);
    }

    /// <summary>Publishes the decided result.</summary>
    private static async Task<Tagged<Changed<RoundId>>> PublishRound(Guid round, Seen seen, Publication body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new PublishRound(new RoundId(round), seen.Revision, body.Date), ct));

    /// <summary>Đính chính: opens a decided round again until a new khoá; its frozen result stays.</summary>
    private static async Task<Tagged<Changed<RoundId>>> BeginCorrection(Guid round, Seen seen, RoundReopened body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new BeginCorrection(new RoundId(round), seen.Revision, body.LocksAt, body.Reason), ct));

    /// <summary>A frozen result with its decision, its hash and its indicators.</summary>
    private static async Task<Ok<FrozenResultSheet>> GetFrozenResult(Guid round, int number, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetFrozenResult(new RoundId(round), number), ct));

    /// <summary>The frozen text whole; its SHA-256 is the ETag and the hash of the result.</summary>
    private static async Task<PushStreamHttpResult> GetFrozenResultFile(Guid round, int number, ISender sender, CancellationToken ct)
    {
        var file = await sender.Send(new GetFrozenResultFile(new RoundId(round), number), ct);
        return TypedResults.Stream(
            async body =>
            {
                await foreach (var part in file.Parts.WithCancellation(ct))
                {
                    await body.WriteAsync(part, ct);
                }
            },
            "application/json", file.Name, entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""));
    }

    /// <summary>Checks a frozen result now: its hash, and every score computed again.</summary>
    private static async Task<Ok<ResultCheck>> GetFrozenResultCheck(Guid round, int number, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetFrozenResultCheck(new RoundId(round), number), ct));

    /// <summary>Where the scores as they stand now differ from the frozen ones.</summary>
    private static async Task<Ok<Page<ScoreDifference>>> ListResultDifferences(
        Guid round, int number, ISender sender, CancellationToken ct, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListResultDifferences(new RoundId(round), number, PageRequest.Of(page, size)), ct));

    /// <summary>Withdraws a frozen result, with a reason.</summary>
    private static async Task<Tagged<Changed<RoundId>>> WithdrawRoundResult(
        Guid round, int number, Seen seen, Reasoned body, ISender sender, CancellationToken ct) =>
        Answer.Changed(await sender.Send(new WithdrawRoundResult(new RoundId(round), number, seen.Revision, body.Reason), ct));

    /// <summary>What the city, or one unit, has still to reach in a locked round.</summary>
    private static async Task<Ok<GapPage>> ListGaps(
        Guid round, ISender sender, CancellationToken ct, Guid? unit = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListGaps(new RoundId(round), Unit(unit), PageRequest.Of(page, size)), ct));

    private static UnitId? Unit(Guid? unit) => unit is { } id ? new UnitId(id) : null;
}

internal sealed record CouncilMeeting(IReadOnlyList<WantedCouncilResult> Results, DateOnly MetOn, DocumentId? Minutes = null);

internal sealed record CouncilAgreement(DateOnly MetOn, UnitId? Unit = null, DocumentId? Minutes = null);

internal sealed record Decision(string Number, DateOnly Date, string Signer, string Body, DocumentId? Paper = null);

internal sealed record Publication(DateOnly Date);
