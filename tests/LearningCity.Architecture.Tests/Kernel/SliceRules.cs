using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>One search finds a use case whole: request, handler, endpoint and operation share one name (N2, N3); its refusals
/// stand in the rules of the aggregate (N6); it says who may send it.</summary>
internal static partial class SliceRules
{
    private static readonly string[] Refusals = ["LearningCity.Domain.Kernel.RuleViolated", "LearningCity.Domain.Kernel.StateConflict"];

    public static Verdict Handlers(IReadOnlyCollection<TypeDefinition> types)
    {
        var handlers = types.SelectMany(type => type.WithNested())
            .SelectMany(type => type.Interfaces.Select(found => found.InterfaceType).OfType<GenericInstanceType>()
                .Where(found => found.ElementType.FullName is "MediatR.IRequestHandler`1" or "MediatR.IRequestHandler`2")
                .Select(found => (Handler: type, Request: found.GenericArguments[0].FullName)))
            .ToLookup(found => found.Request, found => found.Handler);
        return Verdict.Of(types.Where(type => type.IsMessage()), request => handlers[request.FullName].ToList() switch
        {
            [var only] when FileName(only) == request.Name && FileName(request) == request.Name => (IEnumerable<string>)[],
            [var only] => [$"{request.FullName} stands in {Sources.FileOf(request)}, its handler in {Sources.FileOf(only)}"],
            var several => [$"{request.FullName} has {several.Count} handlers"],
        });
    }

    /// <summary>In every <c>Map</c>, each mapped method has the name of the request it declares with <c>For</c>.</summary>
    public static Verdict Endpoints(IEnumerable<TypeDefinition> types) => Verdict.Of(
        types.Where(type => type.IsClass && type.Is("LearningCity.Api.Kernel.IEndpoints")).SelectMany(type => type.Methods.Where(method => method.HasBody)
            .SelectMany(method => Mapped(method).Select(found => (Type: type, found.Method, found.Request)))),
        endpoint => endpoint.Method == endpoint.Request ? [] : [$"{endpoint.Type.FullName}.{endpoint.Method} is mapped for {endpoint.Request}"]);

    public static Verdict Allowed(IEnumerable<TypeDefinition> types) => Verdict.Of(
        types.Where(type => type.IsMessage() && Place.Of(type) is { IsContract: false }),
        request => request.CustomAttributes.Count(found => Allow().IsMatch(found.AttributeType.FullName)) == 1
            ? []
            : [$"{request.FullName} does not say in one attribute who may send it"]);

    /// <summary>Broken rules and clashes of state are worded in a static class <c>{Aggregate}Rules</c>, under codes of their module.</summary>
    public static Verdict Rules(IEnumerable<TypeDefinition> types) => Verdict.Of(
        types.Where(type => Place.Of(type) is { Layer: "Domain" or "Application" } place && place.Module != ModuleMap.Kernel && References.Calls(type).Any(IsRefusal)),
        type =>
        {
            var module = Place.Of(type)!.Module.ToLowerInvariant() + ".";
            var foreign = References.Texts(type).Where(text => Code().IsMatch(text) && !text.StartsWith(module, StringComparison.Ordinal));
            var isRules = type.Name.EndsWith("Rules", StringComparison.Ordinal) && type is { IsAbstract: true, IsSealed: true };
            return foreign.Select(code => $"{type.FullName} refuses with the foreign code {code}")
                .Concat(isRules ? [] : [$"{type.FullName} words a refusal outside a class of Rules"]);
        });

    private static bool IsRefusal(MethodReference call) =>
        call.Name is ".ctor" or "At" && Refusals.Contains(call.DeclaringType.FullName);

    private static IEnumerable<(string Method, string Request)> Mapped(MethodDefinition map)
    {
        var method = "";
        foreach (var line in map.Body.Instructions)
        {
            if (line.OpCode == OpCodes.Ldftn)
            {
                method = ((MethodReference)line.Operand).Name;
            }
            else if (line.Operand is GenericInstanceMethod { Name: "For" } declared)
            {
                yield return (method, declared.GenericArguments[0].Name);
                method = "";
            }
        }
    }

    private static string FileName(TypeReference type) => Path.GetFileNameWithoutExtension(Sources.FileOf(type));

    [GeneratedRegex(@"^LearningCity\.Application\.Kernel\.Allow\w*Attribute$")]
    private static partial Regex Allow();

    [GeneratedRegex(@"^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
