using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access.Contracts;

/// <summary>How accounts are shown, whatever their state. One statement.</summary>
public sealed record ListAccountNames : IQuery<IReadOnlyList<NamedAccount>>
{
    /// <summary>Only these; null: all.</summary>
    public IReadOnlyList<AccountId>? Accounts { get; init; }

    /// <summary>A part of the name, accents and case ignored.</summary>
    public string? Search { get; init; }
}

public sealed record NamedAccount(AccountId Account, string Name);
