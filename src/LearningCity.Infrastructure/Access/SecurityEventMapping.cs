using LearningCity.Application.Access;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Access;

internal sealed class SecurityEventRow
{
    public long Number { get; init; }

    public DateTimeOffset At { get; init; }

    public SecurityEventKind Kind { get; init; }

    public AccountId? Account { get; init; }

    public AccountId? By { get; init; }

    public required string Address { get; init; }

    public required string Detail { get; init; }
}

internal sealed class SecurityEventMapping : IEntityTypeConfiguration<SecurityEventRow>
{
    public void Configure(EntityTypeBuilder<SecurityEventRow> builder)
    {
        builder.ToTable("security_events", Schemas.Access);
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).UseIdentityAlwaysColumn();
        builder.Property(row => row.By).HasColumnName("done_by");
        builder.HasIndex(row => row.At);
        builder.HasIndex(row => row.Account);
        builder.HasIndex(row => new { row.Address, row.At })
            .HasFilter("kind in ('SignInFailed', 'AddressLimited')")
            .HasDatabaseName("ix_security_events_failures_by_address");
        builder.HasIndex(row => new { row.Address, row.At }, "refused tokens by address")
            .HasFilter("kind = 'TokenRefused'")
            .HasDatabaseName("ix_security_events_refused_tokens_by_address");
    }
}

/// <summary>How often a name was tried; kept by its hash, whether an account has the name or not.</summary>
internal sealed class SignInGuardRow
{
    public required string Name { get; init; }

    public required DateTimeOffset[] Attempts { get; init; }

    public int Locks { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public DateTimeOffset ChangedAt { get; init; }
}

internal sealed class SignInGuardMapping : IEntityTypeConfiguration<SignInGuardRow>
{
    public void Configure(EntityTypeBuilder<SignInGuardRow> builder)
    {
        builder.ToTable("sign_in_guards", Schemas.Access);
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Name).HasMaxLength(64);
        builder.HasIndex(row => row.ChangedAt);
    }
}
