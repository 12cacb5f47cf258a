using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>One message to one recipient. Written by the command that causes it; from then on by <see cref="OutboxClaims"/>.</summary>
internal sealed class OutboxRow
{
    public const int AnswerLength = 200;

    public MessageId Message { get; init; }

    public Guid Recipient { get; init; }

    public OutboxChannel Channel { get; init; }

    public required string Topic { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    public required string Body { get; init; }

    public DeliveryState State { get; init; }

    /// <summary>When it was written, or asked for again by hand; the attempts count from here.</summary>
    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public int Attempts { get; init; }

    /// <summary>Rises with every attempt and when it is asked for again; whoever holds an older one may not tell the outcome.</summary>
    public long Fence { get; init; }

    /// <summary>Until when its sender is given time; after that it fell silent and another may send.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>When the present attempt handed it over for good, for channels that cannot repeat themselves; none before that, and after an answer.</summary>
    public DateTimeOffset? HandedOverAt { get; init; }

    public DateTimeOffset? TriedAt { get; init; }

    public int? LastStatus { get; init; }

    public string? LastAnswer { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox", Schemas.Kernel);
        builder.HasKey(row => new { row.Recipient, row.Message });
        builder.Property(row => row.LastAnswer).HasMaxLength(OutboxRow.AnswerLength);
        builder.HasIndex(row => row.DueAt, "waiting_messages").HasFilter("state = 'Waiting'");
        builder.HasIndex(row => new { row.Recipient, row.OccurredAt });
        builder.HasIndex(row => new { row.Recipient, row.State }, "unaccepted_messages").HasFilter("state in ('Waiting', 'Failed')");
        builder.HasIndex(row => row.EndedAt);
        builder.HasIndex(row => row.Message);
    }
}
