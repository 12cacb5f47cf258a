using Mono.Cecil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary><c>internal sealed</c> unless another assembly must see it (D4).</summary>
internal static class VisibilityRules
{
    private static readonly string[] Inside =
    [
        "MediatR.IRequestHandler`1", "MediatR.IRequestHandler`2", "MediatR.INotificationHandler`1", "MediatR.IPipelineBehavior`2",
        "FluentValidation.IValidator", "LearningCity.Application.Kernel.Specification`1",
    ];

    /// <summary>Every class is sealed, static, abstract, or has an heir.</summary>
    public static Verdict Sealed(IEnumerable<TypeDefinition> types)
    {
        var all = types.ToList();
        var parents = all.SelectMany(type => type.WithNested()).Where(type => type.BaseType is not null)
            .Select(type => type.BaseType.GetElementType().FullName).ToHashSet();
        return Verdict.Of(
            all.Where(type => type is { IsClass: true, IsValueType: false }),
            type => type.IsSealed || type.IsAbstract || parents.Contains(type.FullName) ? [] : [$"{type.FullName} is not sealed"]);
    }

    /// <summary>Handlers, validators, behaviours and specifications are nobody's business outside their project.</summary>
    public static Verdict Slices(IEnumerable<TypeDefinition> types) => Verdict.Of(
        types.In("Application").Where(type => !type.IsAbstract && type.Ancestors().Overlaps(Inside)),
        type => type.IsPublic ? [$"{type.FullName} is public"] : []);

    /// <summary>A public type of the outer three projects is named by another project, by the public face of such a type,
    /// or is a message that anybody may send.</summary>
    public static Verdict Public(IReadOnlyCollection<TypeDefinition> types)
    {
        var known = types.ToDictionary(type => type.FullName);
        var seen = types.SelectMany(from => References.Named(from).Where(to => References.AssemblyOf(to) != from.Module.Assembly.Name.Name))
            .Select(to => to.FullName)
            .Concat(types.Where(type => type.IsMessage() || type.Is("MediatR.INotification") || type.Is("LearningCity.Domain.Kernel.AggregateRoot")).Select(type => type.FullName))
            .Where(known.ContainsKey)
            .ToHashSet();
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var further in Face(known[next]).Select(type => Place.Outermost(type).FullName).Where(name => known.ContainsKey(name) && seen.Add(name)))
            {
                waiting.Enqueue(further);
            }
        }

        return Verdict.Of(types.Where(type => type.IsPublic && Place.Of(type)?.Layer is not "Domain"), type =>
            seen.Contains(type.FullName) ? [] : [$"{type.FullName} is public and no other project needs it"]);
    }

    private static IEnumerable<TypeReference> Face(TypeDefinition type) =>
        type.Interfaces.Select(found => found.InterfaceType)
            .Concat(type.BaseType is null ? [] : [type.BaseType])
            .Concat(type.CustomAttributes.Select(attribute => attribute.AttributeType))
            .Concat(type.Methods.Where(method => method.IsPublic || method.IsFamily).SelectMany(method =>
                method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType)))
            .Concat(type.Fields.Where(field => field.IsPublic).Select(field => field.FieldType))
            .SelectMany(Parts);

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type is GenericInstanceType generic
        ? generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType)
        : [type.GetElementType()];
}
