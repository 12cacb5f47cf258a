namespace LearningCity.Application.Kernel;

/// <summary>A module is named by the third part of the namespace: <c>LearningCity.Application.Criteria</c> is Criteria.</summary>
public static class ModuleNames
{
    public static string Of(Type type)
    {
        var parts = (type.Namespace ?? "").Split('.');
        return parts.Length > 2 ? parts[2] : "Kernel";
    }
}
