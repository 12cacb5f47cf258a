namespace LearningCity.Api.Tests.Access;

/// <summary>Requests for the scores of the unit asked for, in the round of the bench.</summary>
internal abstract class UponScores(string tail, string path) : IMatrixRequest
{
    public string Endpoint => $"GET /api/v1/rounds/{{round}}{tail}";

    public bool ReachesOnly => true;

    public async Task<HttpRequestMessage> MakeAsync(AccessBench bench, MatrixAsk ask)
    {
        await ReportStage.ReportOf(bench, ask.Unit);
        return MatrixAsk.Call("GET", $"/rounds/{ReportStage.Round.Value}{path}?unit={ask.Unit.Value}");
    }
}

internal sealed class GetScoreboardRequest() : UponScores("/scoreboard", "/scoreboard");

internal sealed class GetScoreRequest() : UponScores("/scores/{indicator}", "/scores/1");
