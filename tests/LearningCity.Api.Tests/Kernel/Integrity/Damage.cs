namespace LearningCity.Api.Tests.Kernel;

/// <summary>Something done to a sound city behind the product's back, with its guards switched off, that one check must find.</summary>
/// <param name="Check">The check it is planted for.</param>
/// <param name="Sql">Run by the superuser, without triggers and foreign keys.</param>
/// <param name="Also">Other checks that the same damage breaks by its nature.</param>
public sealed record Damage(string Check, string Sql, params string[] Also);
