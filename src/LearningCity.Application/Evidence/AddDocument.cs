using System.Text.Json.Serialization;
using LearningCity.Application.Evidence.Files;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence;

/// <summary>Adds a document to a unit's library, also of a unit that has ended since: its reports live on. Bytes the unit already has in use are not added again: the answer names the
/// document that holds them, described as it was. Of a photograph only what draws it is kept (<see cref="PhotoCut"/>): neither place nor device nor owner.</summary>
/// <param name="FileName">As the person's device called it.</param>
/// <param name="Sha256">Of the bytes that were sent; makes a repeated call with the same key the same request.</param>
/// <param name="File">The bytes, taken in.</param>
[Allow(Function.AddEvidence)]
public sealed record AddDocument(
    UnitId Unit, WrittenDescription Description, string? FileName, string Sha256, [property: JsonIgnore] StagedFile File)
    : ICommand<AddedDocument>;

/// <summary>What a person writes about a document.</summary>
/// <param name="Summary">Trích yếu; required.</param>
/// <param name="Number">Số/ký hiệu.</param>
/// <param name="IssuedOn">Ngày ban hành; not after today.</param>
/// <param name="Issuer">Cơ quan ban hành.</param>
/// <param name="Kind">Loại văn bản.</param>
public sealed record WrittenDescription(
    string? Summary, string? Number = null, DateOnly? IssuedOn = null, string? Issuer = null, string? Kind = null)
{
    internal DocumentDescription Read(DateOnly today) => DocumentDescription.Of(Number, IssuedOn, Issuer, Summary, Kind, today);
}

/// <param name="IsNew">False when the unit had these bytes in use already.</param>
public sealed record AddedDocument(DocumentId Id, int Revision, bool IsNew);

internal sealed class AddDocumentHandler(
    IRepository<EvidenceDocument> documents, IFileStore files, IFileReferences references, IStorageUse storage, ISender modules,
    ICaller caller, TimeProvider time)
    : IRequestHandler<AddDocument, AddedDocument>
{
    public async Task<AddedDocument> Handle(AddDocument command, CancellationToken cancellationToken)
    {
        var today = time.Today();
        var isUnit = caller.ScopeOf(Function.AddEvidence).Covers(command.Unit)
            && (await modules.Send(new ListUnitNames([command.Unit], today), cancellationToken)).Count > 0;
        if (!isUnit)
        {
            throw new NotFound();
        }

        var description = command.Description.Read(today);
        var kind = Judged(command.File);
        await using var sent = command.File.OpenRead();
        await using var cut = await CutAsync(kind, sent, cancellationToken);
        var taken = cut ?? command.File;
        var file = new StoredFile(ShownFileName.Clean(command.FileName, kind), kind, taken.Size, taken.Sha256);
        var used = await storage.HoldAsync(command.Unit, today.Year, cancellationToken);
        await references.LockAsync(file.Sha256, cancellationToken);
        if (await documents.FindAsync(new SameDocumentOfUnit(command.Unit, file.Sha256), cancellationToken) is { } known)
        {
            return new AddedDocument(known.Id, known.Revision, IsNew: false);
        }

        storage.Quota.Admit(used, file.Size);
        await files.KeepAsync(taken, cancellationToken);
        var added = EvidenceDocument.Add(command.Unit, description, file, caller.Account, time.Now());
        documents.Add(added);
        return new AddedDocument(added.Id, added.Revision, IsNew: true);
    }

    private static FileKind Judged(StagedFile file)
    {
        using var content = file.OpenRead();
        return FileJudge.Judge(content);
    }

    /// <summary>A photograph without what the device wrote beside its pixels; null for any other file. What was sent is given up with the call.</summary>
    private async Task<StagedFile?> CutAsync(FileKind kind, Stream sent, CancellationToken ct) =>
        PhotoCut.Of(kind, sent) is { } photo ? await files.StageAsync(photo, EvidenceDocumentRules.FileSizeLimit, ct) : null;
}
