using System.Reflection;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Something that waits for its moment and is looked for every few seconds; one at a time in the whole cluster. Each says its name by <see cref="WaitingWorkAttribute"/>.</summary>
internal interface IWaitingWork
{
    /// <summary>Does all that waits. Safe to be cut off and called again.</summary>
    Task RunWaitingAsync(CancellationToken ct);
}

/// <param name="name">kebab-case; stable, for the scheduler keeps it.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WaitingWorkAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    public static string NameOf(Type work) => work.GetCustomAttribute<WaitingWorkAttribute>()!.Name;

    /// <summary>The names of all there is.</summary>
    public static IReadOnlyList<string> Names() =>
        [.. typeof(IWaitingWork).Assembly.GetTypes().Where(type => type.IsDefined(typeof(WaitingWorkAttribute), false)).Select(NameOf).Order(StringComparer.Ordinal)];
}
