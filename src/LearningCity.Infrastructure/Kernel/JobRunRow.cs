using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The ledger's row. Written by the job runner in short transactions of its own, never by the job's command.</summary>
internal sealed class JobRunRow
{
    public JobRunId Id { get; init; }

    public required string Job { get; init; }

    public DateOnly? BusinessDate { get; init; }

    public JobRunState State { get; init; }

    /// <summary>Rises with every attempt; whoever holds an older one may not commit.</summary>
    public long Fence { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? HeartbeatAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public int Done { get; init; }

    public int Total { get; init; }

    public string? Outcome { get; init; }

    public string? Fault { get; init; }
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRunRow>
{
    public void Configure(EntityTypeBuilder<JobRunRow> builder)
    {
        builder.ToTable("job_runs", Schemas.Kernel);
        builder.HasKey(run => run.Id);
        builder.HasIndex(run => new { run.Job, run.BusinessDate }).IsUnique().HasFilter("business_date is not null");
        builder.HasIndex(run => run.Job, "one_running_per_job").IsUnique().HasFilter("state = 'Running'");
        builder.HasIndex(run => run.AskedAt);
    }
}
