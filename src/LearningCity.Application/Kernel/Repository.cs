using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>Loads aggregates by specification and adds new ones. The unit of work saves.</summary>
public interface IRepository<T>
    where T : AggregateRoot
{
    /// <exception cref="NotFound">Nothing answers to the specification.</exception>
    Task<T> GetAsync(Specification<T> specification, CancellationToken ct);

    /// <param name="seen">The revision the caller read (<c>If-Match</c>).</param>
    /// <exception cref="NotFound">Nothing answers to the specification.</exception>
    /// <exception cref="StaleRevision">The object has another revision by now.</exception>
    Task<T> GetAsync(Specification<T> specification, int seen, CancellationToken ct);

    Task<T?> FindAsync(Specification<T> specification, CancellationToken ct);

    /// <exception cref="NotFound">Nothing answers to the specification.</exception>
    Task<TResult> GetAsync<TResult>(Specification<T, TResult> specification, CancellationToken ct);

    Task<IReadOnlyList<T>> ListAsync(Specification<T> specification, CancellationToken ct);

    Task<IReadOnlyList<TResult>> ListAsync<TResult>(Specification<T, TResult> specification, CancellationToken ct);

    /// <summary>Two statements: the total and the page.</summary>
    Task<Page<TResult>> PageAsync<TResult>(Specification<T, TResult> specification, PageRequest page, CancellationToken ct);

    Task<int> CountAsync(Specification<T> specification, CancellationToken ct);

    Task<bool> AnyAsync(Specification<T> specification, CancellationToken ct);

    void Add(T aggregate);
}
