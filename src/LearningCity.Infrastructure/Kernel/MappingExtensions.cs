using System.Text.Json;
using LearningCity.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Kernel;

internal static class MappingExtensions
{
    /// <summary>Sorts as a Vietnamese reader expects: An Ánh Ăn Ân Dũng Đạt.</summary>
    public static PropertyBuilder<string> UseVietnameseOrder(this PropertyBuilder<string> property) =>
        property.UseCollation("vi-x-icu");

    /// <summary>Keeps a value object as <c>jsonb</c> in the wire format; compared by its text.</summary>
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasColumnType("jsonb").HasConversion(
            value => JsonSerializer.Serialize(value, WireFormat.Options),
            text => JsonSerializer.Deserialize<T>(text, WireFormat.Options)!,
            new ValueComparer<T>(
                (left, right) => JsonSerializer.Serialize(left, WireFormat.Options) == JsonSerializer.Serialize(right, WireFormat.Options),
                value => JsonSerializer.Serialize(value, WireFormat.Options).GetHashCode(StringComparison.Ordinal),
                value => value));
}
