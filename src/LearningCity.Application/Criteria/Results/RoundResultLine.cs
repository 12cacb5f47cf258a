using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>A frozen result and the decision behind it.</summary>
/// <param name="Number">From 1 in its round.</param>
/// <param name="Corrects">Number of the result it corrects.</param>
/// <param name="IsPublished">This is the result that everybody may read now.</param>
public sealed record RoundResultLine(
    int Number,
    int? Corrects,
    string DecisionNumber,
    DateOnly DecidedOn,
    string Signer,
    string Body,
    DocumentId? Paper,
    bool IsPublished,
    DateOnly? PublishedOn,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawalReason)
{
    internal static RoundResultLine Of(Round round, RoundResult result) => new(
        result.Number, result.Corrects, result.DecisionNumber, result.DecidedOn, result.Signer, result.Body, result.Paper,
        result.Number == round.PublishedResult?.Number, result.PublishedOn, result.WithdrawnAt, result.WithdrawalReason);
}
