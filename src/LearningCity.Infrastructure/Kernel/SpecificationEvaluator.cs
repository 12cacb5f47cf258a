using LearningCity.Application.Kernel;
using Microsoft.EntityFrameworkCore;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Turns a specification into a query.</summary>
internal static class SpecificationEvaluator
{
    public static IQueryable<T> Filter<T>(IQueryable<T> source, Specification<T> specification)
        where T : class =>
        specification.Conditions.Aggregate(source, (query, condition) => query.Where(condition));

    public static IQueryable<T> Apply<T>(IQueryable<T> source, Specification<T> specification)
        where T : class
    {
        var query = Filter(source, specification);
        query = specification.Includes.Aggregate(query, (current, path) => current.Include(path));
        query = specification.Orders.Aggregate(query, (current, order) => order(current));
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
}
