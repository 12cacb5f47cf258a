using LearningCity.Application.Kernel;

namespace LearningCity.Application.Access.Contracts;

/// <summary>
/// Writes down, in a transaction of its own, that the address of the present request gave a secret that does not work; thirty a minute make it wait with
/// further ones (429, <c>access.address-limited</c>).
/// </summary>
public sealed record RecordRefusedToken : ISecretCommand<Done>;
