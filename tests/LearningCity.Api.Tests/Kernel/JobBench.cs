using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>A job whose command does what the test put on the desk, inside its transaction.</summary>
internal sealed class NotebookJob : IJob
{
    public const string JobName = "write-notebooks";

    public string Name => JobName;

    public string Title => "Ghi sổ";

    public TimeOnly DailyAt => new(1, 0);

    public IRequest<string> CommandFor(DateOnly businessDate) => new WriteNightlyNotebook(businessDate);
}

[AllowService]
internal sealed record WriteNightlyNotebook(DateOnly Night) : ICommand<string>;

/// <summary>What the next runs do besides writing their notebook.</summary>
internal sealed class Desk
{
    public Func<IServiceProvider, Task> Work { get; set; } = _ => Task.CompletedTask;
}

internal sealed class WriteNightlyNotebookHandler(IRepository<Notebook> notebooks, IServiceProvider services, Desk desk, TimeProvider time)
    : IRequestHandler<WriteNightlyNotebook, string>
{
    public async Task<string> Handle(WriteNightlyNotebook request, CancellationToken cancellationToken)
    {
        notebooks.Add(Notebook.Open(new DocumentId(Identity.New(time.Now())), new UnitId(NotebookApp.Unit), $"đêm {request.Night:yyyy-MM-dd}"));
        await desk.Work(services);
        cancellationToken.ThrowIfCancellationRequested();
        return "1 sổ";
    }
}
