using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace LearningCity.Infrastructure.Evidence;

/// <summary>Filter and order of the list of documents.</summary>
internal static class FilteredDocuments
{
    private const string Escape = "\\";

    public static IQueryable<EvidenceDocument> Narrow(IQueryable<EvidenceDocument> documents, DocumentFilter filter)
    {
        foreach (var word in Words(filter.Search))
        {
            var pattern = Search.Pattern(word);
            documents = documents.Where(document =>
                EF.Functions.Like(EF.Property<string>(document, EvidenceDocumentMapping.SearchText), pattern, Escape));
        }

        foreach (var word in Words(filter.Issuer))
        {
            var pattern = Search.Pattern(word);
            documents = documents.Where(document => EF.Functions.Like(Search.Fold(document.Issuer!), pattern, Escape));
        }

        if (filter.Kind is { Length: > 0 } kind)
        {
            var folded = Search.Fold(kind);
            documents = documents.Where(document => Search.Fold(document.Kind!) == folded);
        }

        if (filter.Year is { } year)
        {
            var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            documents = documents.Where(document => document.IssuedOn >= first && document.IssuedOn < next);
        }

        documents = filter.Unit is { } unit ? documents.Where(document => document.Unit == unit) : documents;
        return filter.State is { } state ? documents.Where(document => document.State == state) : documents;
    }

    public static IQueryable<EvidenceDocument> Order(IQueryable<EvidenceDocument> documents, DocumentOrder order) => order switch
    {
        DocumentOrder.Issued => documents.OrderBy(document => document.IssuedOn == null)
            .ThenByDescending(document => document.IssuedOn).ThenByDescending(document => document.Id),
        DocumentOrder.Number => documents.OrderBy(document => document.Number).ThenBy(document => document.Id),
        DocumentOrder.Summary => documents.OrderBy(document => document.Summary).ThenBy(document => document.Id),
        _ => documents.OrderByDescending(document => document.AddedAt).ThenByDescending(document => document.Id),
    };

    private static string[] Words(string? text) =>
        text?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
