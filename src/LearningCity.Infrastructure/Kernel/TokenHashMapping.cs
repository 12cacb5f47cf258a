using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Kernel;

internal static class TokenHashMapping
{
    /// <summary>64 hexadecimal digits; the audit does not show them.</summary>
    public static PropertyBuilder<TokenHash> IsTokenHash(this PropertyBuilder<TokenHash> property) => property
        .HasConversion(hash => hash.Hex, hex => new TokenHash(hex))
        .HasSentinel(new TokenHash(string.Empty))
        .HasMaxLength(64)
        .HasAnnotation(AuditedChange.SecretAnnotation, true);
}
