using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Drafts the next version of a set from one that is no draft, or copies it as the first version of a set with another code.</summary>
/// <param name="Set">The version to begin from.</param>
/// <param name="Code">The code of the copy; none: the next version of the same set.</param>
/// <param name="Title">None: the same.</param>
/// <param name="Continues">Whether every indicator of a copy carries on the one it was copied from. Those of a next version do so by their codes.</param>
[Allow(Function.DraftCriteriaSet)]
public sealed record DraftNextVersion(CriteriaSetId Set, string? Code = null, string? Title = null, bool Continues = false)
    : ICommand<Changed<CriteriaSetId>>;

internal sealed class DraftNextVersionHandler(IRepository<CriteriaSet> sets, ICaller caller, TimeProvider time)
    : IRequestHandler<DraftNextVersion, Changed<CriteriaSetId>>
{
    public async Task<Changed<CriteriaSetId>> Handle(DraftNextVersion command, CancellationToken ct)
    {
        var source = await sets.GetAsync(new CriteriaSetById(command.Set), ct);
        if (source.State is CriteriaSetState.Draft)
        {
            throw CriteriaSetRules.StillADraft(source.Code, source.Version);
        }

        var code = command.Code ?? source.Code;
        var versions = await sets.ListAsync(new LatestVersion(code), ct);
        var isCopy = code != source.Code;
        if (isCopy && versions.Count > 0)
        {
            throw CriteriaSetRules.CodeTaken(code);
        }

        var definition = source.Definition with
        {
            Code = code,
            Title = command.Title ?? source.Definition.Title,
            Nodes = [.. source.Definition.Nodes.Select(node => Copy(node, isCopy && command.Continues ? source : null))],
        };
        var set = CriteriaSet.Draft(
            new CriteriaSetId(Identity.New(time.Now())), (versions.Count > 0 ? versions[0] : 0) + 1, definition, SetFile.HashOf(definition), caller.Account, time.Now());
        sets.Add(set);
        return new Changed<CriteriaSetId>(set.Id, set.Revision);
    }

    /// <summary>What the source continued is its own past, reached through it.</summary>
    private static SetNode Copy(SetNode node, CriteriaSet? continued) => node with
    {
        Children = [.. node.Children.Select(child => Copy(child, continued))],
        Continues = continued is not null && node.Indicator is not null ? [new(continued.Code, continued.Version, node.Code)] : [],
    };
}
