using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Criteria;

internal sealed class CrosswalkMapping : IEntityTypeConfiguration<Crosswalk>
{
    public void Configure(EntityTypeBuilder<Crosswalk> builder)
    {
        builder.ToTable("crosswalks", Schemas.Criteria);
        builder.HasKey(crosswalk => crosswalk.Id);
        builder.ComplexProperty(crosswalk => crosswalk.Left, side => Configure(side, "left"));
        builder.ComplexProperty(crosswalk => crosswalk.Right, side => Configure(side, "right"));
        builder.Property(crosswalk => crosswalk.Inputs).HasColumnType("jsonb").HasConversion(
            inputs => JsonSerializer.Serialize(inputs, WireFormat.Options),
            text => JsonSerializer.Deserialize<List<CrosswalkInput>>(text, WireFormat.Options)!,
            new ValueComparer<IReadOnlyList<CrosswalkInput>>((left, right) => ReferenceEquals(left, right), inputs => inputs.Count, inputs => inputs));
        builder.PrimitiveCollection(crosswalk => crosswalk.Editors).HasDefaultValueSql("'{}'").ElementType(account => account.HasConversion<IdentityConverter<AccountId>>());
        builder.HasIndex(crosswalk => crosswalk.State);
    }

    private static void Configure(ComplexPropertyBuilder<CrosswalkSide> side, string name)
    {
        side.Property(value => value.Set).HasColumnName(name + "_set");
        side.Property(value => value.Indicator).HasColumnName(name + "_indicator").HasMaxLength(CriteriaSetRules.MaximumCodeLength).UseCollation("C");
    }
}
