using System.Linq.Expressions;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>An identity is a <c>uuid</c>.</summary>
internal sealed class IdentityConverter<TId>() : ValueConverter<TId, Guid>(identity => identity.Value, Make)
    where TId : struct, IIdentity
{
    private static readonly Expression<Func<Guid, TId>> Make = MakeExpression();

    private static Expression<Func<Guid, TId>> MakeExpression()
    {
        var value = Expression.Parameter(typeof(Guid), "value");
        return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
    }
}

/// <summary>Instants are kept in UTC; the database takes no other offset.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => instant.ToUniversalTime(), instant => instant);
