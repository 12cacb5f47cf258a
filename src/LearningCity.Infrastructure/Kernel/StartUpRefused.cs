namespace LearningCity.Infrastructure.Kernel;

/// <summary>
/// The application cannot start on this machine or with these settings. The message is one sentence for the operator,
/// Vietnamese and English, that names what is wrong and the setting to change; the process ends with a non-zero code.
/// </summary>
public sealed class StartUpRefused(string vietnamese, string english, Exception? cause = null)
    : Exception($"{vietnamese} / {english}", cause)
{
    public string Vietnamese { get; } = vietnamese;

    public string English { get; } = english;
}
