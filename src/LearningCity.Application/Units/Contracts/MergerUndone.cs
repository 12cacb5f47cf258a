using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Units.Contracts;

/// <summary>A merger or split was taken back; heard in the same transaction.</summary>
/// <param name="Revoked">What it had founded: units that never were.</param>
public sealed record MergerUndone(UnitMergerId Merger, IReadOnlyList<UnitId> Revoked) : INotification;
