using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Api.Tests.Kernel;

[AllowSignedIn]
public sealed record AddNotebook(string Title, string? Refusal = null) : ICommand<Changed<DocumentId>>;

/// <summary>Renames, tells everybody (who write a line each), renames again: several flushes, one transaction.</summary>
[AllowSignedIn]
public sealed record ReviseNotebook(DocumentId Notebook, int Seen, string Title) : ICommand<Changed<DocumentId>>;

/// <summary>Adds a line and leaves the row of the root itself alone.</summary>
[AllowSignedIn]
public sealed record WriteNotebook(DocumentId Notebook, int Seen, string Text, string? Refusal = null) : ICommand<Changed<DocumentId>>;

/// <summary>Writes into two notebooks, in the order given, with a meeting of all such commands in between.</summary>
/// <param name="Saves">True: meets after a flush, so that the clash comes while saving; false: takes locks.</param>
[AllowSignedIn]
public sealed record WriteBothNotebooks(DocumentId First, DocumentId Second, bool Saves) : ICommand<Done>;

/// <summary>Opens a notebook and then waits at the gate.</summary>
[AllowSignedIn]
public sealed record AddNotebookSlowly(string Title) : ICommand<Changed<DocumentId>>;

[AllowSignedIn]
public sealed record BreakNotebook : ICommand<Done>;

[AllowSignedIn]
public sealed record ListNotebooks(string? Search, PageRequest Page) : IQuery<Page<string>>;

/// <summary>Of a function nobody holds in these tests.</summary>
[Allow(Function.EraseEvidence)]
public sealed record GetSecretNotebook : IQuery<string>;

/// <summary>What another module would ask in the middle of a command.</summary>
[AllowSignedIn]
public sealed record GetLineCount(DocumentId Notebook) : IQuery<int>;

public sealed record NotebookRevised(DocumentId Notebook) : INotification;

internal sealed class NotebookById : Specification<Notebook>
{
    public NotebookById(DocumentId id, bool locked = false)
    {
        Where(notebook => notebook.Id == id);
        if (locked)
        {
            ForUpdate();
        }
    }
}

internal sealed class TitlesOfNotebooks : Specification<Notebook, string>
{
    public TitlesOfNotebooks(string? search)
    {
        if (search is not null)
        {
            var folded = Search.Fold(search);
            Where(notebook => Search.Fold(notebook.Title).Contains(folded));
        }

        OrderBy(notebook => notebook.Title);
        Select(notebook => notebook.Title);
    }
}

/// <summary>Where the commands of a test meet and wait.</summary>
public sealed class NotebookGate
{
    private readonly Lock gate = new();
    private TaskCompletionSource together = new();
    private int expected;

    public TaskCompletionSource Opened { get; private set; } = new();

    public void Close() => Opened = new TaskCompletionSource();

    public bool HasMet => together.Task.IsCompleted;

    /// <summary>The next so many commands wait for one another; later ones (second attempts) walk through.</summary>
    public void ExpectTogether(int commands)
    {
        lock (gate)
        {
            expected = commands;
            together = new TaskCompletionSource();
        }
    }

    public Task MeetAsync()
    {
        lock (gate)
        {
            if (--expected == 0)
            {
                together.SetResult();
            }

            return together.Task;
        }
    }
}
