using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Evidence.Contracts;

/// <summary>Until the present transaction ends, none of these documents is withdrawn, erased or described anew; unknown ones are passed over. Whoever withdraws a
/// document holds it first and then waits for what it is linked to, so whoever is going to link documents to something holds them before he locks that thing.</summary>
public sealed record HoldDocuments(IReadOnlyList<DocumentId> Documents) : ICommand<Done>;
