using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Kernel;

internal static class TokenHashMapping
{
    /// <summary>64 hexadecimal digits; the audit does not show them. The compiled model needs a text for a hash that is none.</summary>
    public static PropertyBuilder<TokenHash> IsTokenHash(this PropertyBuilder<TokenHash> property) => property
        .HasConversion(hash => hash.Hex, hex => new TokenHash(hex))
        .HasSentinel(new TokenHash(string.Empty))
        .HasMaxLength(64)
        .HasAnnotation(AuditedChange.SecretAnnotation, true);
}
