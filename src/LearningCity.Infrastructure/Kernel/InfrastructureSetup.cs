using LearningCity.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

public static class InfrastructureSetup
{
    /// <summary>The database, the ports of every module, the jobs.</summary>
    /// <param name="connectionString">Server and database.</param>
    /// <param name="runJobs">False for one-off commands and most tests.</param>
    public static IServiceCollection AddInfrastructure(
        this IServiceCollection services, IConfiguration configuration, string connectionString, bool runJobs)
    {
        var limited = ConnectionSettings.Complete(connectionString);
        services.AddTelemetry(configuration);
        services.AddSingleton(_ => DataSourceOf(limited));
        services.AddDbContextPool<LearningCityContext>((provider, options) =>
            ContextOptions.Apply(options, provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<ModelPreparation>();
        services.AddHostedService(provider => provider.GetRequiredService<ModelPreparation>());
        services.AddSingleton(configuration);
        services.AddScoped(typeof(IRepository<>), typeof(Repository<>));
        services.AddScoped<Sql>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<IAudit>(provider => provider.GetRequiredService<AuditTrail>());
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<IIdempotencyKeys, IdempotencyKeys>();
        services.AddScoped<JobRunFence>();
        services.AddScoped<JobProgress>();
        services.AddScoped<IJobProgress>(provider => provider.GetRequiredService<JobProgress>());
        services.AddScoped<IJobLedger, JobLedger>();
        services.AddSingleton<JobClaims>();
        services.AddSingleton<IRestoreMark, RestoreMark>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<IStorageFailures, StorageFailures>();
        services.AddOutbox(configuration);
        services.AddSingleton<IDatabaseVitals, DatabaseVitals>();
        services.AddSingleton<IStorageRoom, StorageLook>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: DatabaseHealth.Patience).AddCheck<ClockHealthCheck>("clock", timeout: DatabaseHealth.Patience);
        services.AddModulePorts();
        services.AddIntegrity();

        var jobs = FindJobs();
        foreach (var job in jobs)
        {
            services.AddSingleton(job);
        }

        services.Scan(scan => scan.FromAssemblyOf<LearningCityContext>()
            .AddClasses(classes => classes.AssignableTo<IWaitingWork>(), publicOnly: false).AsSelfWithInterfaces().WithSingletonLifetime());
        return runJobs ? services.AddJobSchedule(limited, jobs) : services;
    }

    /// <summary>By a name of its own in meters and traces, where the driver would show how it connects.</summary>
    private static NpgsqlDataSource DataSourceOf(string connectionString) =>
        new NpgsqlDataSourceBuilder(connectionString) { Name = ProductMeters.Name }.ConfigureTracing(traces => traces.EnableFirstResponseEvent(false)).Build();

    /// <summary>First of all, so that it stops last and hears how everything else ended.</summary>
    private static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TelemetrySettings.Read(configuration));
        services.AddSingleton<HealthReadings>();
        services.AddSingleton<TelemetryExport>();
        services.AddSingleton<IMetricsPage>(provider => provider.GetRequiredService<TelemetryExport>());
        services.AddHostedService(provider => provider.GetRequiredService<TelemetryExport>());
    }

    /// <summary>The outbox with its channels.</summary>
    private static void AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IOutbox, Outbox>();
        services.AddSingleton<OutboxClaims>();
        services.AddSingleton<OutboxEndings>();
        services.AddSingleton<IOutboxEndings>(provider => provider.GetRequiredService<OutboxEndings>());
        services.AddSingleton<OutboxRunner>();
        services.AddSingleton<WebhookAddresses>();
        services.AddSingleton<IWebhookAddresses>(provider => provider.GetRequiredService<WebhookAddresses>());
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<IOutboxChannel, WebhookChannel>();
        services.AddSingleton(new MailSettings(configuration));
        services.AddSingleton<IMailServer>(provider => provider.GetRequiredService<MailSettings>());
        services.AddSingleton<CaughtMails>();
        services.AddScoped<ICaughtMails, CaughtMailReading>();
        services.AddSingleton<IOutboxChannel, MailChannel>();
        services.Scan(scan => scan.FromAssemblyOf<LearningCityContext>()
            .AddClasses(classes => classes.AssignableTo<IOutboxObserver>(), publicOnly: false).AsImplementedInterfaces().WithSingletonLifetime());
    }

    /// <summary>The checks of every module.</summary>
    private static void AddIntegrity(this IServiceCollection services)
    {
        services.AddScoped<IntegrityRunner>();
        services.AddScoped<IIntegrity, IntegrityResults>();
        services.Scan(scan => scan.FromAssemblyOf<LearningCityContext>()
            .AddClasses(classes => classes.AssignableTo<IIntegrityCatalogue>(), publicOnly: false).As<IIntegrityCatalogue>().WithScopedLifetime());
    }

    /// <summary>Every class of a module's folder that implements a port of Application.</summary>
    private static void AddModulePorts(this IServiceCollection services) =>
        services.Scan(scan => scan
            .FromAssemblyOf<LearningCityContext>()
            .AddClasses(
                classes => classes.Where(type => ModuleNames.Of(type) is not ("Kernel" or "Migrations")
                    && type.GetInterfaces().Any(port => port.Assembly == typeof(ICaller).Assembly)
                    && !IsMadeFromValues(type)),
                publicOnly: false)
            .AsImplementedInterfaces(port => port.Assembly == typeof(ICaller).Assembly)
            .WithScopedLifetime());

    /// <summary>What is made from plain values is handed out by a port; it is none itself.</summary>
    private static bool IsMadeFromValues(Type type) =>
        type.GetConstructors().SelectMany(made => made.GetParameters())
            .Any(value => value.ParameterType == typeof(string) || value.ParameterType.IsPrimitive);

    private static IReadOnlyList<IJob> FindJobs() =>
        [.. typeof(IJob).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IJob)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (IJob)Activator.CreateInstance(type)!)];
}
