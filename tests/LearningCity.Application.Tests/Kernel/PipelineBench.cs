using FluentValidation;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningCity.Application.Tests.Kernel;

/// <summary>The real pipeline over ports that write down, in turn, what they were asked.</summary>
internal sealed class PipelineBench : IUnitOfWork, IIdempotencyKeys, IRequestFacts, ILoggerProvider, ILogger
{
    private readonly ServiceProvider provider;

    public PipelineBench()
    {
        var services = new ServiceCollection();
        services.AddApplication();
        services.AddLogging(logging => logging.AddProvider(this));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IUnitOfWork>(this).AddSingleton<IIdempotencyKeys>(this).AddSingleton<IRequestFacts>(this).AddSingleton(this);
        services.AddScoped<IRequestHandler<MarkStep, int>, MarkStepHandler>();
        services.AddScoped<IRequestHandler<MarkForeignStep, int>, MarkForeignStepHandler>();
        services.AddScoped<IRequestHandler<MarkUndeclaredStep, int>, MarkUndeclaredStepHandler>();
        services.AddScoped<IRequestHandler<GetStep, int>, GetStepHandler>();
        services.AddScoped<IRequestHandler<MarkOpenStep, int>, MarkOpenStepHandler>();
        services.AddScoped<INotificationHandler<StepMarked>, StepMarkedHandler>();
        services.AddScoped<IValidator<MarkStep>, NoteOfStep>();
        services.AddScoped<IValidator<MarkStep>, NumberOfStep>();
        provider = services.BuildServiceProvider(validateScopes: true);
        Caller.Become(new AccountId(Guid.AllBitsSet), ["CO"], new Dictionary<Function, Scope> { [Function.RunScoring] = Scope.Everything });
    }

    public List<string> Steps { get; } = [];

    public List<string> LogLines { get; } = [];

    public Caller Caller { get; private set; } = new();

    public string? Key { get; set; }

    public string? StoredAnswer { get; set; }

    /// <summary>How often the unit of work runs its work, as after a deadlock.</summary>
    public int Attempts { get; set; } = 1;

    public bool IsOngoing { get; private set; }

    public string? Trace => null;

    public string? Address => null;

    public async Task<int> SendAsync(IRequest<int> message)
    {
        await using var scope = provider.CreateAsyncScope();
        var caller = scope.ServiceProvider.GetRequiredService<Caller>();
        if (Caller.IsService)
        {
            caller.BecomeService();
        }
        else if (Caller.IsSignedIn)
        {
            caller.Become(Caller.Account, Caller.Roles, new Dictionary<Function, Scope> { [Function.RunScoring] = Caller.ScopeOf(Function.RunScoring) });
        }

        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(message);
    }

    public async Task PublishAsync(INotification notification)
    {
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IPublisher>().Publish(notification);
    }

    public void BeNobody() => Caller = new Caller();

    public async Task<T> RunAsync<T>(CommandInfo command, Func<Task<T>> work, CancellationToken ct)
    {
        Steps.Add($"begin {command.Module}.{command.Name}");
        IsOngoing = true;
        try
        {
            for (var attempt = 1; attempt < Attempts; attempt++)
            {
                await work();
            }

            return await work();
        }
        finally
        {
            IsOngoing = false;
        }
    }

    public Task FlushAsync(CancellationToken ct)
    {
        Steps.Add("flush");
        return Task.CompletedTask;
    }

    public void AfterCommit(Func<CancellationToken, Task> work) => Steps.Add("after the commit");

    public Task<string?> ClaimAsync(string key, string request, string hash, CancellationToken ct)
    {
        Steps.Add($"claim {key} for {request}");
        return Task.FromResult(StoredAnswer);
    }

    public void Store(string key, string answer) => Steps.Add($"store {answer}");

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken ct) => Task.FromResult(0);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        LogLines.Add(formatter(state, exception) + exception);

    public void Dispose() => GC.SuppressFinalize(this);
}
