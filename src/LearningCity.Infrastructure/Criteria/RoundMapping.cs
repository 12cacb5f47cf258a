using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Criteria;

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.ToTable("rounds", Schemas.Criteria);
        builder.HasKey(round => round.Id);
        builder.Property(round => round.Title).HasMaxLength(RoundRules.MaximumTitleLength).UseVietnameseOrder();
        builder.ComplexProperty(round => round.Period, period =>
        {
            period.Property(value => value.From).HasColumnName("period_from");
            period.Property(value => value.To).HasColumnName("period_to");
        });
        builder.ComplexProperty(round => round.Dates, DatesColumns.Configure);
        builder.Property(round => round.LastResult).HasDefaultValue(0);
        builder.Ignore(round => round.PublishedResult);
        builder.HasExclusionRule(
            "periods_do_not_overlap", "criteria.period-taken", "Một đợt khác của cùng bộ tiêu chí, cùng loại và cùng thành phố có kỳ báo cáo trùng với kỳ này.");
        builder.Property(round => round.Sources).HasColumnType("jsonb").HasConversion(
            sources => JsonSerializer.Serialize(sources, WireFormat.Options),
            text => JsonSerializer.Deserialize<List<RoundSource>>(text, WireFormat.Options)!,
            new ValueComparer<IReadOnlyList<RoundSource>>(
                (left, right) => left!.SequenceEqual(right!), sources => sources.Count, sources => sources));
        builder.HasIndex(round => round.Set);
        builder.HasIndex(round => round.State);

        builder.OwnsMany(round => round.Reopenings, reopening =>
        {
            reopening.ToTable("round_reopenings", Schemas.Criteria);
            reopening.WithOwner().HasForeignKey("Round");
            reopening.Property<int>("Number").ValueGeneratedOnAdd();
            reopening.HasKey("Round", "Number");
        });
        builder.HasMany(round => round.Participants).WithOne().HasForeignKey("Round").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(round => round.Results).WithOne().HasForeignKey("Round").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(round => round.DateChanges).WithOne().HasForeignKey("Round").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(round => round.Assignments).WithOne().HasForeignKey("Round").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RoundParticipantMapping : IEntityTypeConfiguration<RoundParticipant>
{
    public void Configure(EntityTypeBuilder<RoundParticipant> builder)
    {
        builder.ToTable("round_participants", Schemas.Criteria);
        builder.Property<RoundId>("Round");
        builder.HasKey("Round", nameof(RoundParticipant.Unit));
        builder.PrimitiveCollection(participant => participant.Path).ElementType(unit => unit.HasConversion<IdentityConverter<UnitId>>());
        builder.ComplexProperty(participant => participant.TypeDates, DatesColumns.Configure);
        builder.Ignore(participant => participant.Extension);
        builder.OwnsMany(participant => participant.Extensions, extension =>
        {
            extension.ToTable("round_extensions", Schemas.Criteria);
            extension.WithOwner().HasForeignKey("Round", "Unit");
            extension.Property<int>("Number").ValueGeneratedOnAdd();
            extension.HasKey("Round", "Unit", "Number");
        });
        builder.HasIndex(participant => participant.Unit);
    }
}

internal sealed class RoundAssignmentMapping : IEntityTypeConfiguration<RoundAssignment>
{
    public void Configure(EntityTypeBuilder<RoundAssignment> builder)
    {
        builder.ToTable("round_assignments", Schemas.Criteria);
        builder.Property<RoundId>("Round");
        builder.HasKey("Round", nameof(RoundAssignment.Unit), nameof(RoundAssignment.Indicator));
        builder.Property(assignment => assignment.Indicator).HasMaxLength(CriteriaSetRules.MaximumCodeLength).UseCollation("C");
    }
}

internal sealed class RoundDateChangeMapping : IEntityTypeConfiguration<RoundDateChange>
{
    public void Configure(EntityTypeBuilder<RoundDateChange> builder)
    {
        builder.ToTable("round_date_changes", Schemas.Criteria);
        builder.Property<RoundId>("Round");
        builder.Property<int>("Number").ValueGeneratedOnAdd();
        builder.HasKey("Round", "Number");
        builder.ComplexProperty(change => change.Dates, DatesColumns.Configure);
    }
}

/// <summary>Chốt số liệu and hạn nộp as three columns; the form keeps how the due day is written.</summary>
internal static class DatesColumns
{
    public static void Configure(ComplexPropertyBuilder<RoundDates> dates)
    {
        dates.Property(value => value.CutOff).HasColumnName("cut_off");
        dates.ComplexProperty(value => value.Due, due =>
        {
            due.Property(value => value.LastGoodDay).HasColumnName("due");
            due.Property(value => value.Form).HasColumnName("due_form");
            due.Ignore(value => value.WrittenDay);
            due.Ignore(value => value.Wording);
        });
    }
}
