namespace LearningCity.Application.Kernel;

/// <summary>Who may send this request from outside: whoever holds one of the functions, in whatever scope.
/// The scope is a filter in the specification that loads the object.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AllowAttribute(params Function[] functions) : Attribute
{
    public IReadOnlyList<Function> Functions { get; } = functions;
}

/// <summary>Everybody who is signed in may send this request; a program with a token only where that is said.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AllowSignedInAttribute : Attribute
{
    /// <summary>Programs may send it too.</summary>
    public bool Programs { get; init; }
}

/// <summary>Anybody may send this request, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AllowAnyoneAttribute : Attribute;

/// <summary>Only the product itself sends this request: a job, a start-up command.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AllowServiceAttribute : Attribute;
