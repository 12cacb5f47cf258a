using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Answers specifications from the context.</summary>
internal sealed class Repository<T>(LearningCityContext context) : IRepository<T>
    where T : AggregateRoot
{
    public async Task<T> GetAsync(Specification<T> specification, CancellationToken ct) =>
        await FindAsync(specification, ct) ?? throw new NotFound();

    public async Task<T> GetAsync(Specification<T> specification, int seen, CancellationToken ct)
    {
        var found = await GetAsync(specification, ct);
        return found.Revision == seen ? found : throw new StaleRevision(seen, found.Revision);
    }

    public async Task<T?> FindAsync(Specification<T> specification, CancellationToken ct)
    {
        return await (await HeldAsync(specification, ct)).FirstOrDefaultAsync(ct);
    }

    public async Task<TResult> GetAsync<TResult>(Specification<T, TResult> specification, CancellationToken ct)
    {
        var found = await Projection(specification).Take(1).ToListAsync(ct);
        return found.Count == 1 ? found[0] : throw new NotFound();
    }

    public async Task<IReadOnlyList<T>> ListAsync(Specification<T> specification, CancellationToken ct)
    {
        return await (await HeldAsync(specification, ct)).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<TResult>> ListAsync<TResult>(Specification<T, TResult> specification, CancellationToken ct) =>
        await Projection(specification).ToListAsync(ct);

    public async Task<Page<TResult>> PageAsync<TResult>(Specification<T, TResult> specification, PageRequest page, CancellationToken ct)
    {
        var total = await CountAsync(specification, ct);
        var rows = await Projection(specification, query => query.Skip(page.Skip).Take(page.Size)).ToListAsync(ct);
        return new Page<TResult>(rows, total, page.Number, page.Size);
    }

    public Task<int> CountAsync(Specification<T> specification, CancellationToken ct) =>
        SpecificationEvaluator.Filter(context.Set<T>().AsNoTracking(), specification).CountAsync(ct);

    public Task<bool> AnyAsync(Specification<T> specification, CancellationToken ct) =>
        SpecificationEvaluator.Filter(context.Set<T>().AsNoTracking(), specification).AnyAsync(ct);

    public void Add(T aggregate) => context.Add(aggregate);

    /// <summary>What is read outside a command is never saved and need not be watched.</summary>
    private IQueryable<T> Query(Specification<T> specification) => SpecificationEvaluator.Apply(
        context.Database.CurrentTransaction is null ? context.Set<T>().AsNoTracking() : context.Set<T>(), specification);

    private IQueryable<TResult> Projection<TResult>(
        Specification<T, TResult> specification, Func<IQueryable<T>, IQueryable<T>>? part = null)
    {
        var selector = specification.Selector
            ?? throw new InvalidOperationException($"{specification.GetType().Name} has no Select.");
        var rows = SpecificationEvaluator.Apply(context.Set<T>().AsNoTracking(), specification);
        return (part is null ? rows : part(rows)).Select(selector);
    }

    /// <summary>Locks what the specification says, in its order: with the reading itself where an aggregate is one row, else by a statement of its own on the
    /// root's table, for a lock cannot be taken through an outer join.</summary>
    private async Task<IQueryable<T>> HeldAsync(Specification<T> specification, CancellationToken ct)
    {
        var query = Query(specification);
        if (specification.Lock is RowLock.None)
        {
            return query;
        }

        var tag = RowLockInterceptor.Tag(specification.Lock);
        if (specification is { Paths.Count: 0, Includes.Count: 0 } && IsOneRow())
        {
            return query.TagWith(tag);
        }

        await SpecificationEvaluator.FilterInOrder(context.Set<T>().AsNoTracking().IgnoreAutoIncludes(), specification).TagWith(tag).Select(_ => 1).ToListAsync(ct);
        return query;
    }

    private bool IsOneRow()
    {
        var type = context.Model.FindEntityType(typeof(T))!;
        return !type.GetNavigations().Any(part => part.IsEagerLoaded) && !type.GetSkipNavigations().Any(part => part.IsEagerLoaded);
    }
}
