using System.Text.RegularExpressions;
using LearningCity.Infrastructure.Kernel;
using LearningCity.Infrastructure.Kernel.CompiledModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>The product starts with the model that <c>build/model.sh</c> wrote; what it must be is said by the mappings.</summary>
public sealed partial class CompiledModelTests
{
    [Fact]
    public void The_compiled_model_is_that_of_the_mappings()
    {
        using var context = new DesignTimeContext().CreateDbContext([]);
        var mapped = context.GetService<IModelSource>().GetModel(context, context.GetService<ModelCreationDependencies>(), designTime: false);
        context.Model.ShouldBeOfType<LearningCityContextModel>();
        var (said, compiled) = (Described(mapped), Described(context.Model));

        said.Count.ShouldBeGreaterThan(1000);
        said.Except(compiled).Concat(compiled.Except(said)).ShouldBeEmpty("a mapping was changed: run build/model.sh");
        compiled.ShouldBe(said);
    }

    private static List<string> Described(IModel model) =>
        [.. Unlike().Replace(model.ToDebugString(MetadataDebugStringOptions.LongDefault), string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What the two say of the same differently: the compiled one repeats the table in each complex property and leaves out how an index is built, which
    /// only migrations ask for.</summary>
    [GeneratedRegex(@"^ {10,}(Annotations: |Relational:(FunctionName|Schema|SqlQuery|TableName|ViewName|ViewSchema): .*)$|^ +Npgsql:IndexMethod: .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Unlike();
}
