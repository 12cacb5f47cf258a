using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>A mail that was kept instead of sent. Written by <see cref="CaughtMails"/> alone.</summary>
internal sealed class CaughtMailRow
{
    public MessageId Message { get; init; }

    public required string Address { get; init; }

    public required string Name { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }
}

internal sealed class CaughtMailMapping : IEntityTypeConfiguration<CaughtMailRow>
{
    public void Configure(EntityTypeBuilder<CaughtMailRow> builder)
    {
        builder.ToTable("caught_mails", Schemas.Kernel);
        builder.HasKey(row => row.Message);
        builder.Property(row => row.Address).HasMaxLength(MailAddress.Length);
        builder.HasIndex(row => row.At);
    }
}
