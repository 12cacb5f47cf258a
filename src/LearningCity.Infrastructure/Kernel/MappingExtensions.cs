using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Kernel;

internal static class MappingExtensions
{
    /// <summary>Sorts as a Vietnamese reader expects: An Ánh Ăn Ân Dũng Đạt.</summary>
    public static PropertyBuilder<string> UseVietnameseOrder(this PropertyBuilder<string> property) =>
        property.UseCollation("vi-x-icu");
}
