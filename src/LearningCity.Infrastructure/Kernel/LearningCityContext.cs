using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The one context. Mappings are the <see cref="IEntityTypeConfiguration{T}"/> of each module's folder.</summary>
internal sealed class LearningCityContext : DbContext
{
    /// <summary>No savepoints: a failed flush ends its command, and a row's transaction number is that of its audit row. What was changed is looked for by
    /// <see cref="UnitOfWork"/> alone, once for each flush.</summary>
    public LearningCityContext(DbContextOptions<LearningCityContext> options)
        : base(options)
    {
        Database.AutoSavepointsEnabled = false;
        ChangeTracker.AutoDetectChangesEnabled = false;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        var types = typeof(IIdentity).Assembly.GetTypes().Concat(typeof(Search).Assembly.GetTypes());
        foreach (var identity in types.Where(type => type.IsValueType && type.IsAssignableTo(typeof(IIdentity))))
        {
            configurationBuilder.Properties(identity).HaveConversion(typeof(IdentityConverter<>).MakeGenericType(identity));
        }

        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDbFunction(typeof(Search).GetMethod(nameof(Search.Fold))!)
            .HasName("vn_fold").HasSchema("public").IsNullable(false);
        modelBuilder.HasSequence<long>("job_fence", Schemas.Kernel);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LearningCityContext).Assembly);

        foreach (var root in modelBuilder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(AggregateRoot))))
        {
            root.FindProperty(nameof(AggregateRoot.Revision))!.IsConcurrencyToken = true;
        }
    }
}
