using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Who changed what, when and why: one row per aggregate and transaction, or one per bulk command.</summary>
internal sealed record AuditRow
{
    public long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The database's own transaction number: ties the row to the rows it tells of.</summary>
    public long Transaction { get; init; }

    public AccountId? Account { get; init; }

    /// <summary>The token by which a program did it in the account's name.</summary>
    public PersonalTokenId? Token { get; init; }

    public required string Roles { get; init; }

    public required string Action { get; init; }

    public required string Module { get; init; }

    public required string Kind { get; init; }

    public required Guid Object { get; init; }

    public UnitId? Unit { get; init; }

    public int? RevisionBefore { get; init; }

    public int? RevisionAfter { get; init; }

    public string? Reason { get; init; }

    public string? OperationKey { get; init; }

    public string? Trace { get; init; }

    public string? Address { get; init; }

    /// <summary>Field → before and after; for a bulk command its counts.</summary>
    public required string Changes { get; init; }

    /// <summary>SHA-256 of what a bulk command wrote.</summary>
    public string? Hash { get; init; }
}

internal sealed class AuditRowMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit", Schemas.Access);
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).UseIdentityAlwaysColumn();
        builder.Property(row => row.Transaction).HasDefaultValueSql("pg_current_xact_id()::text::bigint").ValueGeneratedOnAdd();
        builder.Property(row => row.Changes).HasColumnType("jsonb");
        builder.HasIndex(row => new { row.Kind, row.Object });
        builder.HasIndex(row => row.At);
        builder.HasIndex(row => row.Account);
        builder.HasIndex(row => row.Unit);
        builder.HasIndex(row => row.Token).HasFilter("token is not null");
    }
}
