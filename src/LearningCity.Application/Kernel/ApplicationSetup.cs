using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Application.Kernel;

public static class ApplicationSetup
{
    /// <summary>Handlers, validators and the pipeline, outermost first: log, access, validation, unit of work, idempotency.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        var assembly = typeof(ApplicationSetup).Assembly;
        services.AddMediatR(mediator =>
        {
            mediator.RegisterServicesFromAssembly(assembly);
            mediator.NotificationPublisherType = typeof(FlushingPublisher);
            mediator.Lifetime = ServiceLifetime.Scoped;
            mediator.AddOpenBehavior(typeof(LogBehaviour<,>), ServiceLifetime.Scoped);
            mediator.AddOpenBehavior(typeof(AccessBehaviour<,>), ServiceLifetime.Scoped);
            mediator.AddOpenBehavior(typeof(ValidationBehaviour<,>), ServiceLifetime.Scoped);
            mediator.AddOpenBehavior(typeof(UnitOfWorkBehaviour<,>), ServiceLifetime.Scoped);
            mediator.AddOpenBehavior(typeof(IdempotencyBehaviour<,>), ServiceLifetime.Scoped);
        });

        foreach (var validator in AssemblyScanner.FindValidatorsInAssembly(assembly, includeInternalTypes: true))
        {
            services.AddScoped(validator.InterfaceType, validator.ValidatorType);
        }

        foreach (var shared in assembly.GetTypes().Where(type => type.IsDefined(typeof(PerRequestAttribute), false)))
        {
            services.AddScoped(shared);
        }

        foreach (var port in new[] { typeof(IMailWriter), typeof(IMessageCheck) })
        {
            foreach (var type in assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(port)))
            {
                services.AddScoped(port, type);
            }
        }

        foreach (var question in DeadlineQuestion.All())
        {
            services.AddSingleton(question);
        }

        return services
            .AddSingleton<ProductMeters>()
            .AddSingleton<UpTime>()
            .AddScoped<MessageDepth>()
            .AddScoped<Caller>()
            .AddScoped<ICaller>(provider => provider.GetRequiredService<Caller>());
    }
}
