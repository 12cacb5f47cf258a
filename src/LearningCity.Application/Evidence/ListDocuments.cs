using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence;

/// <summary>The documents within the caller's reach; see <see cref="DocumentFilter"/> for what narrows the list.</summary>
[Allow(Function.OpenEvidence)]
public sealed record ListDocuments(DocumentFilter Filter, PageRequest Page) : IQuery<Page<ListedDocument>>;

/// <param name="Uses">How many things it proves.</param>
public sealed record ListedDocument(
    DocumentId Id, int Revision, UnitId Unit, string? Number, DateOnly? IssuedOn, string? Issuer, string Summary, string? Kind,
    string FileName, string MediaType, long Size, DateTimeOffset AddedAt, DocumentState State, int Uses);

internal sealed class ListDocumentsHandler(IDocumentLibrary library, ICaller caller) : IRequestHandler<ListDocuments, Page<ListedDocument>>
{
    private const int LongestSearch = 200;

    public Task<Page<ListedDocument>> Handle(ListDocuments query, CancellationToken cancellationToken)
    {
        var filter = query.Filter;
        CheckLength("search", filter.Search);
        CheckLength("issuer", filter.Issuer);
        CheckLength("kind", filter.Kind);
        return library.PageAsync(filter, caller.ScopeOf(Function.OpenEvidence), query.Page, cancellationToken);
    }

    private static void CheckLength(string field, string? text)
    {
        if (text?.Length > LongestSearch || text?.Contains('\0', StringComparison.Ordinal) == true)
        {
            throw Malformed.Filter(field, $"Từ tìm kiếm dài quá {LongestSearch} ký tự hoặc không đọc được.");
        }
    }
}
