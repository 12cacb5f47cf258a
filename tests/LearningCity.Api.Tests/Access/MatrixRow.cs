using System.Text.Json;

namespace LearningCity.Api.Tests.Access;

/// <summary>One allowed cell of the authorisation matrix; what has no row is denied.</summary>
/// <param name="Action">The row number of the matrix.</param>
/// <param name="Case">Tells apart requests to one endpoint that are different rows, such as the role that is given.</param>
/// <param name="Scope">A, S, U, F, or P for what is published.</param>
internal sealed record MatrixRow(
    int Action, string Endpoint, string? Case, string Role, string Scope, string[] States, bool StepUp, bool Reason, bool Second,
    string[] Sod, string[] FieldsIn, Dictionary<string, int> Deny)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<MatrixRow> All() =>
        JsonSerializer.Deserialize<MatrixRow[]>(File.ReadAllText(EndpointRules.File("authz-matrix.json")), Form)!;
}
