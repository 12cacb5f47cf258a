using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Events are heard one after the other, inside the publisher's transaction, after what it did can be read.</summary>
internal sealed class FlushingPublisher(IUnitOfWork work) : INotificationPublisher
{
    public async Task Publish(IEnumerable<NotificationHandlerExecutor> handlerExecutors, INotification notification, CancellationToken cancellationToken)
    {
        if (work.IsOngoing)
        {
            await work.FlushAsync(cancellationToken);
        }

        foreach (var handler in handlerExecutors)
        {
            await handler.HandlerCallback(notification, cancellationToken);
        }
    }
}
