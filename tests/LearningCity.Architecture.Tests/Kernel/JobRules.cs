using Mono.Cecil;
using Mono.Cecil.Cil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>A job sends one command and holds no logic (D7).</summary>
internal static class JobRules
{
    private const string Job = "LearningCity.Infrastructure.Kernel.IJob";

    public static Verdict Jobs(IEnumerable<TypeDefinition> types) => Verdict.Of(
        types.Where(type => type.IsClass && type.Is(Job)),
        type => Faults(type).Select(fault => $"{type.FullName} {fault}"));

    private static IEnumerable<string> Faults(TypeDefinition job)
    {
        if (job.Fields.Any(field => !field.HasConstant))
        {
            yield return "holds a field";
        }

        if (job.Methods.Any(method => !method.IsConstructor && !method.IsGetter && method.Name != "CommandFor"))
        {
            yield return "has another method beside CommandFor";
        }

        var body = job.Methods.Single(method => method.Name == "CommandFor").Body.Instructions;
        if (body.Any(line => line.OpCode.FlowControl is FlowControl.Cond_Branch))
        {
            yield return "decides something";
        }

        var made = body.Where(line => line.OpCode == OpCodes.Newobj).Select(line => ((MethodReference)line.Operand).DeclaringType.Resolve());
        if (made.Count(type => type.IsMessage()) != 1)
        {
            yield return "does not send exactly one command";
        }
    }
}
