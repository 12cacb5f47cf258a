namespace LearningCity.Domain.Kernel;

/// <summary>The entrance to a group of objects that change together.</summary>
public abstract class AggregateRoot
{
    /// <summary>Counted up by the unit of work, at most once per transaction, whenever anything under this root changed. From 1.</summary>
    public int Revision { get; private set; } = 1;
}
