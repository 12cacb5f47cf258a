using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Any message that may change something.</summary>
public interface ICommandMessage;

/// <summary>Changes something, in one transaction together with all it sends on, and answers.</summary>
public interface ICommand<out TResult> : IRequest<TResult>, ICommandMessage;

/// <summary>A command whose request or answer holds a secret: its handler runs a unit of work of its own, and nothing of it is
/// kept beside an Idempotency-Key.</summary>
public interface ISecretCommand<out TResult> : IRequest<TResult>;

/// <summary>A command of a job that works through many objects, each in a transaction of its own, and may be cut off between any
/// two: its handler runs the units of work.</summary>
public interface IBatchCommand<out TResult> : IRequest<TResult>;

/// <summary>Asks and changes nothing.</summary>
public interface IQuery<out TResult> : IRequest<TResult>;

/// <summary>The answer of a command that has nothing to tell.</summary>
public readonly record struct Done;

/// <summary>An object after a change, with the revision the next change must name.</summary>
/// <param name="Id">The changed object.</param>
/// <param name="Revision">From 1; goes into <c>If-Match</c>.</param>
public sealed record Changed<TId>(TId Id, int Revision);

/// <summary>Handles commands whose lists or steps may take longer than one screen: they run without the statement time limit.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BulkAttribute : Attribute;
