using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Units;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Units;

internal sealed class UnitMergerMapping : IEntityTypeConfiguration<UnitMerger>
{
    public void Configure(EntityTypeBuilder<UnitMerger> builder)
    {
        builder.ToTable("unit_mergers", Schemas.Units, table =>
            table.HasCheckConstraint(
                "ck_unit_mergers_undone", "(undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_because is null)"));
        builder.HasKey(merger => merger.Id);
        builder.Property(merger => merger.Id).ValueGeneratedNever();
        builder.Property(merger => merger.Kind).HasMaxLength(10);
        builder.Property(merger => merger.On).HasColumnName("since");
        builder.Property(merger => merger.UndoneBecause).HasMaxLength(UnitMergerRules.ReasonLimit);
        builder.ComplexProperty(merger => merger.Ground, ground =>
        {
            ground.Property(paper => paper.Number).HasColumnName("ground_number").HasMaxLength(UnitMergerRules.NumberLimit);
            ground.Property(paper => paper.IssuedOn).HasColumnName("ground_issued_on");
            ground.Property(paper => paper.Note).HasColumnName("ground_note").HasMaxLength(UnitMergerRules.NoteLimit);
            ground.Ignore(paper => paper.Line);
        });
        builder.Ignore(merger => merger.UndoUntil);
        builder.Ignore(merger => merger.Predecessors);
        builder.Ignore(merger => merger.Successors);
        builder.HasIndex(merger => merger.At);
        builder.HasMany(merger => merger.Units).WithOne().HasForeignKey(MergerKeys.Owner).IsRequired();
        builder.HasMany(merger => merger.Joinings).WithOne().HasForeignKey(MergerKeys.Owner).IsRequired();
    }
}

internal static class MergerKeys
{
    public const string Owner = "MergerId";
}

internal sealed class MergerUnitMapping : IEntityTypeConfiguration<MergerUnit>
{
    public void Configure(EntityTypeBuilder<MergerUnit> builder)
    {
        builder.ToTable("unit_merger_units", Schemas.Units);
        builder.Property<Domain.Kernel.UnitMergerId>(MergerKeys.Owner);
        builder.HasKey(MergerKeys.Owner, nameof(MergerUnit.Unit));
        builder.Property(unit => unit.Part).HasMaxLength(12);
        builder.Property(unit => unit.Extent).HasMaxLength(10);
        builder.Property(unit => unit.Before).HasColumnType("jsonb").HasConversion(
            memory => JsonSerializer.Serialize(memory, WireFormat.Options),
            text => JsonSerializer.Deserialize<UnitMemory>(text, WireFormat.Options));
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => unit.Unit).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MergerJoiningMapping : IEntityTypeConfiguration<MergerJoining>
{
    public void Configure(EntityTypeBuilder<MergerJoining> builder)
    {
        builder.ToTable("unit_merger_joinings", Schemas.Units);
        builder.Property<Domain.Kernel.UnitMergerId>(MergerKeys.Owner);
        builder.HasKey(MergerKeys.Owner, nameof(MergerJoining.Unit), nameof(MergerJoining.Group));
        builder.Property(joined => joined.Group).HasColumnName("group_id");
        builder.HasOne<Unit>().WithMany().HasForeignKey(joined => joined.Unit).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<UnitGroup>().WithMany().HasForeignKey(joined => joined.Group).OnDelete(DeleteBehavior.Restrict);
    }
}
