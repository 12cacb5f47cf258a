using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access.Contracts;

/// <summary>Who somebody is who reads without signing in; null unless the account is active. One statement.</summary>
public sealed record FindActiveReader(AccountId Account) : IQuery<ActiveReader?>;

/// <param name="Language">vi or en, in which they read.</param>
public sealed record ActiveReader(AccountId Account, string DisplayName, string Language);
