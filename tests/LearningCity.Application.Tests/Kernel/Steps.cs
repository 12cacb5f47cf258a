using FluentValidation;
using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Application.Tests.Kernel;

/// <summary>A command of the caller's function; sends on what it carries.</summary>
[Allow(Function.RunScoring)]
internal sealed record MarkStep(string Note, int Number = 1, IRequest<int>? Next = null, INotification? Event = null) : ICommand<int>;

/// <summary>A command of a function the caller does not hold.</summary>
[Allow(Function.ChangeUnits)]
internal sealed record MarkForeignStep : ICommand<int>;

/// <summary>A command that forgot to say who may send it.</summary>
internal sealed record MarkUndeclaredStep : ICommand<int>;

[AllowAnyone]
internal sealed record MarkOpenStep : ICommand<int>;

[AllowSignedIn]
internal sealed record GetStep : IQuery<int>;

internal sealed record StepMarked : INotification;

internal sealed class MarkStepHandler(PipelineBench bench, ISender sender, IPublisher publisher) : IRequestHandler<MarkStep, int>
{
    public async Task<int> Handle(MarkStep request, CancellationToken cancellationToken)
    {
        bench.Steps.Add("handle " + nameof(MarkStep));
        if (request.Event is { } told)
        {
            await publisher.Publish(told, cancellationToken);
        }

        return request.Next is { } next ? await sender.Send(next, cancellationToken) : 7;
    }
}

internal sealed class MarkForeignStepHandler(PipelineBench bench) : IRequestHandler<MarkForeignStep, int>
{
    public Task<int> Handle(MarkForeignStep request, CancellationToken cancellationToken) => bench.Handled(nameof(MarkForeignStep));
}

internal sealed class MarkUndeclaredStepHandler(PipelineBench bench) : IRequestHandler<MarkUndeclaredStep, int>
{
    public Task<int> Handle(MarkUndeclaredStep request, CancellationToken cancellationToken) => bench.Handled(nameof(MarkUndeclaredStep));
}

internal sealed class MarkOpenStepHandler(PipelineBench bench) : IRequestHandler<MarkOpenStep, int>
{
    public Task<int> Handle(MarkOpenStep request, CancellationToken cancellationToken) => bench.Handled(nameof(MarkOpenStep));
}

internal sealed class GetStepHandler(PipelineBench bench) : IRequestHandler<GetStep, int>
{
    public Task<int> Handle(GetStep request, CancellationToken cancellationToken) => bench.Handled(nameof(GetStep));
}

internal sealed class StepMarkedHandler(PipelineBench bench) : INotificationHandler<StepMarked>
{
    public Task Handle(StepMarked notification, CancellationToken cancellationToken) => bench.Handled(nameof(StepMarked));
}

internal sealed class NoteOfStep : AbstractValidator<MarkStep>
{
    public NoteOfStep(PipelineBench bench)
    {
        RuleFor(step => step.Note).Must(note =>
        {
            bench.Steps.Add("validate");
            return note.Length > 0;
        }).WithErrorCode("tests.note-missing").WithMessage("Thiếu ghi chú.");
        RuleFor(step => step.Note).Must(note => note != "").WithErrorCode("tests.note-empty").WithMessage("Ghi chú trống.");
    }
}

internal sealed class NumberOfStep : AbstractValidator<MarkStep>
{
    public NumberOfStep() => RuleFor(step => step.Number).GreaterThan(0).WithErrorCode("tests.number").WithMessage("Số phải dương.");
}

internal static class StepNotes
{
    public static Task<int> Handled(this PipelineBench bench, string name)
    {
        bench.Steps.Add("handle " + name);
        return Task.FromResult(7);
    }
}
