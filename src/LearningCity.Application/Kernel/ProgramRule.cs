using System.Reflection;

namespace LearningCity.Application.Kernel;

/// <summary>Whether a program that calls by token may send a request, beyond the functions its token gives: nothing of the
/// account itself, and nothing but queries when it only reads.</summary>
public sealed record ProgramRule(bool IsForPrograms, bool IsQuery)
{
    public static ProgramRule Of(Type request) => new(
        request.GetCustomAttribute<AllowSignedInAttribute>() is not { Programs: false },
        request.GetInterfaces().Any(found => found.IsGenericType && found.GetGenericTypeDefinition() == typeof(IQuery<>)));

    /// <summary>True for everybody who is no program.</summary>
    public bool Permits(ICaller caller) => caller.Program is not { } program || (IsForPrograms && (IsQuery || !program.ReadsOnly));
}
