using Mono.Cecil;
using Mono.Cecil.Cil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>Every type that a type names: in signatures, attributes, constraints and method bodies, its closures and
/// state machines included.</summary>
internal static class References
{
    public static IReadOnlyCollection<TypeReference> Named(TypeDefinition type)
    {
        var found = new Dictionary<string, TypeReference>(StringComparer.Ordinal);
        foreach (var reference in type.WithNested().SelectMany(OfType).SelectMany(Flat).Where(IsWritten))
        {
            found.TryAdd(reference.FullName, reference);
        }

        return found.Values;
    }

    /// <summary>The assembly a reference points to.</summary>
    public static string AssemblyOf(TypeReference type) => Place.Outermost(type).Scope switch
    {
        AssemblyNameReference assembly => assembly.Name,
        ModuleDefinition module => module.Assembly.Name.Name,
        _ => "",
    };

    public static IEnumerable<MethodReference> Calls(TypeDefinition type) =>
        type.Bodies().SelectMany(method => method.Body.Instructions).Select(line => line.Operand).OfType<MethodReference>();

    public static IEnumerable<string> Texts(TypeDefinition type) =>
        type.Bodies().SelectMany(method => method.Body.Instructions)
            .Where(line => line.OpCode == OpCodes.Ldstr).Select(line => (string)line.Operand)
            .Concat(type.WithNested().SelectMany(part => part.Fields).Select(field => field.Constant).OfType<string>());

    /// <summary>Not one of the types that the compiler or a generator adds to an assembly.</summary>
    private static bool IsWritten(TypeReference type) => type.Scope is not ModuleDefinition || Place.Of(type) is not null || type.Name == "Program";

    private static IEnumerable<TypeReference?> OfType(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(found => found.InterfaceType),
        .. Constraints(type),
        .. Attributes(type),
        .. type.Fields.SelectMany(field => Attributes(field).Append(field.FieldType)),
        .. type.Properties.SelectMany(Attributes),
        .. type.Events.SelectMany(Attributes),
        .. type.Methods.SelectMany(OfMethod),
    ];

    private static IEnumerable<TypeReference?> OfMethod(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.SelectMany(parameter => Attributes(parameter).Append(parameter.ParameterType)),
        .. Constraints(method),
        .. Attributes(method),
        .. method.HasBody ? OfBody(method.Body) : [],
    ];

    private static IEnumerable<TypeReference?> OfBody(MethodBody body) =>
    [
        .. body.Variables.Select(variable => variable.VariableType),
        .. body.ExceptionHandlers.Select(handler => handler.CatchType),
        .. body.Instructions.SelectMany(line => line.Operand switch
        {
            MethodReference method => IsOfIterator(body.Method, method) ? [] : OfCall(method),
            FieldReference field => [field.DeclaringType, field.FieldType],
            TypeReference type => [type],
            _ => (IEnumerable<TypeReference?>)[],
        }),
    ];

    /// <summary>The compiler asks which thread makes an iterator and which one walks it, in the constructor and in GetEnumerator
    /// of the class it writes for the iterator: nobody named <see cref="Environment"/> there.</summary>
    private static bool IsOfIterator(MethodDefinition caller, MethodReference called) =>
        called.FullName == "System.Int32 System.Environment::get_CurrentManagedThreadId()"
        && caller.DeclaringType.Name.StartsWith('<')
        && (caller.IsConstructor || caller.Name.EndsWith("Enumerator", StringComparison.Ordinal));

    private static IEnumerable<TypeReference?> OfCall(MethodReference method) =>
    [
        method.DeclaringType,
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
    ];

    private static IEnumerable<TypeReference> Constraints(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.Properties.Select(property => property.Argument))
            .SelectMany(Argument)
            .Prepend(attribute.AttributeType));

    private static IEnumerable<TypeReference> Argument(CustomAttributeArgument argument) => argument.Value switch
    {
        TypeReference type => [argument.Type, type],
        CustomAttributeArgument[] several => several.SelectMany(Argument),
        _ => [argument.Type],
    };

    private static IEnumerable<TypeReference> Flat(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Flat).Concat(Flat(generic.ElementType)),
        IModifierType modified => Flat(modified.ModifierType).Concat(Flat(modified.ElementType)),
        TypeSpecification made => Flat(made.ElementType),
        _ => [Place.Outermost(type)],
    };
}
