using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Api.Tests.Kernel;

internal sealed class AddNotebookHandler(IRepository<Notebook> notebooks, IPublisher publisher, TimeProvider time)
    : IRequestHandler<AddNotebook, Changed<DocumentId>>
{
    public async Task<Changed<DocumentId>> Handle(AddNotebook request, CancellationToken cancellationToken)
    {
        var notebook = Notebook.Open(new DocumentId(Identity.New(time.Now())), new UnitId(NotebookApp.Unit), request.Title);
        notebooks.Add(notebook);
        if (request.Refusal is not null)
        {
            await publisher.Publish(new NotebookRevised(notebook.Id), cancellationToken);
            throw new RuleViolated("tests.refused", request.Refusal);
        }

        return new Changed<DocumentId>(notebook.Id, notebook.Revision);
    }
}

internal sealed class ReviseNotebookHandler(IRepository<Notebook> notebooks, ISender sender, IPublisher publisher, IAudit audit)
    : IRequestHandler<ReviseNotebook, Changed<DocumentId>>
{
    public async Task<Changed<DocumentId>> Handle(ReviseNotebook request, CancellationToken cancellationToken)
    {
        var notebook = await notebooks.GetAsync(new NotebookById(request.Notebook), request.Seen, cancellationToken);
        audit.Because("Sửa theo ý kiến");
        notebook.Rename("tạm");
        await publisher.Publish(new NotebookRevised(notebook.Id), cancellationToken);
        var lines = await sender.Send(new GetLineCount(notebook.Id), cancellationToken);
        notebook.Rename($"{request.Title} ({lines})");
        notebook.Protect("matkhau-2");
        return new Changed<DocumentId>(notebook.Id, request.Seen + 1);
    }
}

internal sealed class NotebookRevisedHandler(IRepository<Notebook> notebooks) : INotificationHandler<NotebookRevised>
{
    public async Task Handle(NotebookRevised notification, CancellationToken cancellationToken) =>
        (await notebooks.GetAsync(new NotebookById(notification.Notebook), cancellationToken)).Write("nghe thấy");
}

internal sealed class GetLineCountHandler(LearningCity.Infrastructure.Kernel.Sql sql) : IRequestHandler<GetLineCount, int>
{
    public async Task<int> Handle(GetLineCount request, CancellationToken cancellationToken) => (await sql.QueryAsync(
        "select count(*)::int from proof.lines where notebook = $1", row => row.GetInt32(0), cancellationToken, new Npgsql.NpgsqlParameter { Value = request.Notebook.Value })).Single();
}

internal sealed class WriteNotebookHandler(IRepository<Notebook> notebooks, IUnitOfWork work) : IRequestHandler<WriteNotebook, Changed<DocumentId>>
{
    public async Task<Changed<DocumentId>> Handle(WriteNotebook request, CancellationToken cancellationToken)
    {
        var notebook = await notebooks.GetAsync(new NotebookById(request.Notebook), request.Seen, cancellationToken);
        notebook.Write(request.Text);
        await work.FlushAsync(cancellationToken);
        return request.Refusal is null
            ? new Changed<DocumentId>(notebook.Id, notebook.Revision)
            : throw new StateConflict("tests.refused", request.Refusal);
    }
}

internal sealed class WriteBothNotebooksHandler(IRepository<Notebook> notebooks, IUnitOfWork work, NotebookGate gate)
    : IRequestHandler<WriteBothNotebooks, Done>
{
    public async Task<Done> Handle(WriteBothNotebooks request, CancellationToken cancellationToken)
    {
        await WriteAsync(request.First);
        await work.FlushAsync(cancellationToken);
        await gate.MeetAsync();
        await WriteAsync(request.Second);
        return default;

        async Task WriteAsync(DocumentId id) =>
            (await notebooks.GetAsync(new NotebookById(id, locked: !request.Saves || gate.HasMet), cancellationToken)).Write("cả hai");
    }
}

internal sealed class AddNotebookSlowlyHandler(IRepository<Notebook> notebooks, NotebookGate gate, TimeProvider time)
    : IRequestHandler<AddNotebookSlowly, Changed<DocumentId>>
{
    public async Task<Changed<DocumentId>> Handle(AddNotebookSlowly request, CancellationToken cancellationToken)
    {
        var notebook = Notebook.Open(new DocumentId(Identity.New(time.Now())), new UnitId(NotebookApp.Unit), request.Title);
        notebooks.Add(notebook);
        await gate.Opened.Task.WaitAsync(cancellationToken);
        return new Changed<DocumentId>(notebook.Id, notebook.Revision);
    }
}

internal sealed class BreakNotebookHandler : IRequestHandler<BreakNotebook, Done>
{
    public Task<Done> Handle(BreakNotebook request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("select secret from hidden.place");
}

internal sealed class ListNotebooksHandler(IRepository<Notebook> notebooks) : IRequestHandler<ListNotebooks, Page<string>>
{
    public Task<Page<string>> Handle(ListNotebooks request, CancellationToken cancellationToken) =>
        notebooks.PageAsync(new TitlesOfNotebooks(request.Search), request.Page, cancellationToken);
}
