namespace LearningCity.Api.Tests.Kernel;

/// <summary>The product with fifty rows in every list: filled once, because a list below something is filled with what it stands below.</summary>
public sealed class FilledLists : IAsyncLifetime
{
    public const int Rows = 50;

    public NotebookApp App { get; } = new();

    /// <summary>How each list is filled, by its operation.</summary>
    public IReadOnlyDictionary<string, IListFilling> Fillings { get; } = typeof(IListFilling).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IListFilling)))
        .Select(type => (IListFilling)Activator.CreateInstance(type)!)
        .ToDictionary(filling => filling.Operation);

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        // What the start itself asks of the database is no cost of a list.
        _ = App.Services;
        foreach (var filling in Fillings.Values)
        {
            await filling.FillAsync(App, Rows);
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
