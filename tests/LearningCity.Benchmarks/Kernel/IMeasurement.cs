namespace LearningCity.Benchmarks.Kernel;

/// <summary>One figure: what the product does, and the best bare way to the same rows, on one city.</summary>
internal interface IMeasurement : IAsyncDisposable
{
    /// <summary>A throughput's name ends in <c>_rps</c>; its times are those of one request.</summary>
    string Name { get; }

    /// <summary>What product over bare may come to; of a throughput, what bare over product must come to at least.</summary>
    double Aim { get; }

    /// <summary>Whose memory counts.</summary>
    int Process { get; }

    /// <summary>True: the time may grow with the units. False: it may not.</summary>
    bool GrowsWithUnits { get; }

    /// <summary>Once, before anything is measured.</summary>
    Task PrepareAsync();

    /// <summary>What both ways need anew before each pair; not counted.</summary>
    Task BeforeAsync();

    Task<TimeSpan> ProductAsync();

    Task<TimeSpan> BareAsync();

    /// <summary>After both have run.</summary>
    /// <exception cref="InvalidDataException">They did not come to the same.</exception>
    Task CompareAsync();
}
