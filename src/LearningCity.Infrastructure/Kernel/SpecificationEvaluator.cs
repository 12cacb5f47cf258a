using System.Linq.Expressions;
using System.Reflection;
using LearningCity.Application.Kernel;
using Microsoft.EntityFrameworkCore;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Turns a specification into a query.</summary>
internal static class SpecificationEvaluator
{
    private static readonly MethodInfo IncludeMethod = typeof(EntityFrameworkQueryableExtensions).GetMethods()
        .Single(method => method.Name == nameof(EntityFrameworkQueryableExtensions.Include)
            && method.GetParameters() is [_, { ParameterType: var path }]
            && path != typeof(string));

    public static IQueryable<T> Filter<T>(IQueryable<T> source, Specification<T> specification)
        where T : class =>
        specification.Conditions.Aggregate(source, (query, condition) => query.Where(condition));

    public static IQueryable<T> FilterInOrder<T>(IQueryable<T> source, Specification<T> specification)
        where T : class =>
        InOrder(Filter(source, specification), specification);

    public static IQueryable<T> Apply<T>(IQueryable<T> source, Specification<T> specification)
        where T : class
    {
        var query = Filter(source, specification);
        query = specification.Paths.Aggregate(query, (current, path) => current.Include(path));
        query = specification.Includes.Aggregate(query, Include);
        query = InOrder(query, specification);
        if (specification.Limit is { } limit)
        {
            query = query.Take(limit);
        }

        if (specification.IsSplit)
        {
            query = query.AsSplitQuery();
        }

        return specification.IsReadOnly ? query.AsNoTracking() : query;
    }

    private static IQueryable<T> InOrder<T>(IQueryable<T> query, Specification<T> specification)
        where T : class =>
        specification.Orders.Aggregate(query, (current, order) => order(current));

    private static IQueryable<T> Include<T>(IQueryable<T> query, LambdaExpression parts)
        where T : class =>
        (IQueryable<T>)IncludeMethod.MakeGenericMethod(typeof(T), parts.ReturnType).Invoke(null, [query, parts])!;
}
