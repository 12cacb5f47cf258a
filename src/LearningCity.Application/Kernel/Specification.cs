using System.Linq.Expressions;

namespace LearningCity.Application.Kernel;

/// <summary>A named question to a repository; its name reads after "the". Of the shape of Ardalis.Specification,
/// so that a swap is a change of the <c>using</c>.</summary>
public abstract class Specification<T>
    where T : class
{
    private readonly List<Expression<Func<T, bool>>> conditions = [];
    private readonly List<Func<IQueryable<T>, IQueryable<T>>> orders = [];
    private readonly List<string> paths = [];
    private readonly List<LambdaExpression> includes = [];

    public IReadOnlyList<Expression<Func<T, bool>>> Conditions => conditions;

    /// <summary>Applied in turn; the first is the main order.</summary>
    public IReadOnlyList<Func<IQueryable<T>, IQueryable<T>>> Orders => orders;

    /// <summary>Navigations to load whole, by name.</summary>
    public IReadOnlyList<string> Paths => paths;

    /// <summary>Navigations to load in part.</summary>
    public IReadOnlyList<LambdaExpression> Includes => includes;

    public int? Limit { get; private set; }

    public bool IsReadOnly { get; private set; }

    public bool IsSplit { get; private set; }

    public RowLock Lock { get; private set; }

    protected void Where(Expression<Func<T, bool>> condition) => conditions.Add(condition);

    /// <summary>Loads a navigation together with the root; a dotted path goes deeper.</summary>
    protected void Include(string path) => paths.Add(path);

    /// <summary>Loads some of the parts together with the root: <c>x => x.Parts.Where(...)</c>.</summary>
    protected void Include<TPart>(Expression<Func<T, IEnumerable<TPart>>> parts) => includes.Add(parts);

    protected void OrderBy<TKey>(Expression<Func<T, TKey>> key) => orders.Add(query => query.OrderBy(key));

    protected void OrderByDescending<TKey>(Expression<Func<T, TKey>> key) => orders.Add(query => query.OrderByDescending(key));

    protected void ThenBy<TKey>(Expression<Func<T, TKey>> key) => orders.Add(query => ((IOrderedQueryable<T>)query).ThenBy(key));

    protected void ThenByDescending<TKey>(Expression<Func<T, TKey>> key) =>
        orders.Add(query => ((IOrderedQueryable<T>)query).ThenByDescending(key));

    protected void Take(int count) => Limit = count;

    protected void AsNoTracking() => IsReadOnly = true;

    protected void AsSplitQuery() => IsSplit = true;

    /// <summary>Locks the found rows until the transaction ends: nobody else changes or locks them.</summary>
    protected void ForUpdate() => Lock = RowLock.Update;

    /// <summary>Locks the found rows against change until the transaction ends; others may share.</summary>
    protected void ForShare() => Lock = RowLock.Share;
}

/// <summary>A question answered by a projection; nothing is tracked.</summary>
public abstract class Specification<T, TResult> : Specification<T>
    where T : class
{
    public Expression<Func<T, TResult>>? Selector { get; private set; }

    protected void Select(Expression<Func<T, TResult>> selector) => Selector = selector;
}

public enum RowLock
{
    None,
    Share,
    Update,
}
